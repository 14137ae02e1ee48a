package io.panelboard.exchange.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Describes a question set that was stored from a file, and what of the file was left out or changed. */
record Stored(@JsonUnwrapped Listed set, List<Preview.LeftOut> ignored) {}
