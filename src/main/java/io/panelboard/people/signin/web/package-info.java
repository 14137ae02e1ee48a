/** Configures the filter chains of pages, API and management, with their headers and limits. */
@NullMarked
package io.panelboard.people.signin.web;

import org.jspecify.annotations.NullMarked;
