/** Shows jobs: their list, and one with its people, competencies and rounds. */
@NullMarked
package io.panelboard.jobs.ui;

import org.jspecify.annotations.NullMarked;
