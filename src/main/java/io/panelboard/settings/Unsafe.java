package io.panelboard.settings;

/**
 * Describes a setting that is unsafe in production.
 *
 * @param problem what is wrong with it, as a sentence that does not repeat its value
 * @param remedy a sentence
 * @param allowance the word by which {@link UnsafeSettings#ALLOW} permits it
 */
record Unsafe(Setting setting, String problem, String remedy, String allowance) {}
