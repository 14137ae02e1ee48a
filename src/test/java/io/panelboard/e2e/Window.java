package io.panelboard.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * One person's browser. Further tabs come from {@code context().newPage()}.
 *
 * @param name the e-mail address of the person, or what the test calls a visitor
 * @param page the first tab
 * @param complaints errors that the pages threw or wrote to the console, oldest first
 */
record Window(String name, BrowserContext context, Page page, Traffic traffic, List<String> complaints) {}
