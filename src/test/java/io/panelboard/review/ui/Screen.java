package io.panelboard.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the visible content of a page. */
public final class Screen {

    private Screen() {}

    /** Returns the text below a component in order, one line for each element with text. */
    public static String text(Component component) {
        return lines(component.getElement()).collect(Collectors.joining("\n"));
    }

    /** Returns the raw markup below a component, such as plots. */
    public static String html(Component component) {
        return parts(component.getElement())
                .map(element -> element.getProperty("innerHTML", ""))
                .collect(Collectors.joining("\n"));
    }

    /** Runs what other threads asked the page to do. */
    public static void settle() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    /** Returns the address that the page told the browser last; each is told once. */
    public static String address() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(invocation -> invocation.getExpression().contains("replaceState")
                        || invocation.getParameters().stream()
                                .anyMatch(parameter -> String.valueOf(parameter).contains("?")))
                .flatMap(invocation -> invocation.getParameters().stream())
                .map(String::valueOf)
                .filter(parameter -> parameter.contains("?"))
                .reduce("", (_, latest) -> latest);
    }

    private static Stream<Element> parts(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(Screen::parts));
    }

    private static Stream<String> lines(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        return element.isVisible() ? element.getChildren().flatMap(Screen::lines) : Stream.empty();
    }
}
