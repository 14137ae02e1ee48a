@NullMarked
package io.panelboard.shared.web;

import org.jspecify.annotations.NullMarked;
