package io.panelboard.questions.editor;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.shared.ui.LiveRegion;
import io.panelboard.shared.ui.MarkdownText;
import io.panelboard.shared.ui.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Drives one administrator's editor window (page object). */
public record EditorWindow(BrowserlessUIContext window) {

    public static EditorWindow open(BrowserlessApplicationContext application, Person person, QuestionSetId set) {
        var user = application.newUser();
        var window = user.newWindow();
        window.activate();
        user.getSession().setAttribute(EditorConfiguration.PERSON, person);
        window.navigate(Routes.of(Routes.QUESTION_SETS, set.value()), QuestionSetView.class);
        return new EditorWindow(window);
    }

    public void click(String button) {
        here().test(window.find(Button.class).withText(button).single()).click();
    }

    public void menu(String first, String second) {
        here();
        new MenuBarTester<>(window.find(MenuBar.class).single()).clickItem(first, second);
    }

    public void choose(QuestionId question) {
        outlinePart().chooseQuestion(question.value());
    }

    public void type(String label, String text) {
        here();
        if (window.find(TextField.class).withLabel(label).exists()) {
            window.test(window.find(TextField.class).withLabel(label).single()).setValue(text);
        } else {
            window.test(area(label)).setValue(text);
        }
    }

    public void type(String label, int number) {
        here().test(window.find(IntegerField.class).withLabel(label).single()).setValue(number);
    }

    /** Clears a number field, as happens while typing another number. */
    public void clear(String label) {
        IntegerField field = here().find(IntegerField.class).withLabel(label).single();
        field.clear();
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, field.getValue(), true));
    }

    @SuppressWarnings("unchecked") // the items are what the dialog was given
    public void chooseItem(String label, Predicate<Object> item) {
        ComboBox<Object> box = here().find(ComboBox.class).withLabel(label).single();
        Object chosen =
                box.getListDataView().getItems().filter(item).findFirst().orElseThrow();
        box.setValue(chosen);
    }

    void focus(String label) {
        here();
        ComponentUtil.fireEvent(area(label), new FocusNotifier.FocusEvent<Component>(area(label), true));
    }

    /** Navigates to another page as a link does. */
    public void leave() {
        here().getUI().navigate(QuestionSetView.class, new RouteParameters("id", "elsewhere"));
    }

    void close() {
        here().getUI().close();
        window.close();
    }

    public String value(String label) {
        here();
        return window.find(TextField.class).withLabel(label).exists()
                ? window.find(TextField.class).withLabel(label).single().getValue()
                : area(label).getValue();
    }

    public String error(String label) {
        return here().find(TextField.class).withLabel(label).single().getErrorMessage();
    }

    public String heading() {
        return here().find(H2.class).single().getText();
    }

    public String unsaved() {
        return Objects.requireNonNull(here().find(SaveState.class).single().shown())
                .unsaved();
    }

    List<String> people() {
        return here().find(EditorBar.class).single().people();
    }

    public String said() {
        var announcement = here().find(LiveRegion.class).single().shown();
        return announcement == null ? "" : announcement.text();
    }

    public OutlineElement outlinePart() {
        return here().find(OutlineElement.class).single();
    }

    /** Returns the lines of the outline in their order. */
    public List<String> outline() {
        var lines = new ArrayList<String>();
        Objects.requireNonNull(outlinePart().shown()).sections().forEach(section -> {
            lines.add(section.title());
            section.lines().forEach(line -> lines.add(line.number() + " " + line.title()));
        });
        return lines;
    }

    public String text() {
        return here().find(QuestionSetView.class).single().getElement().getTextRecursively();
    }

    public String html() {
        return here().find(MarkdownText.class).all().stream()
                .map(MarkdownText::getInnerHtml)
                .collect(Collectors.joining());
    }

    /** Waits for a condition; pushed changes arrive from another thread and show in the window's next round trip. */
    void until(Supplier<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            window.activate();
            window.roundTrip();
            return condition.get();
        });
    }

    private TextArea area(String label) {
        return window.find(TextArea.class).withLabel(label).single();
    }

    private BrowserlessUIContext here() {
        window.activate();
        return window;
    }
}
