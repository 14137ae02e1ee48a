package io.panelboard.board.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One person's window with a board in it: what it shows, and what the person does there. */
public final class BoardWindow {

    private final BrowserlessUIContext window;

    /** Opens the board. */
    public BoardWindow(BrowserlessUIContext window, InterviewId interview) {
        this.window = window;
        window.navigate(Routes.of(Routes.BOARD, interview.value()), BoardPage.class);
    }

    /** Looking something up runs what other threads have handed to the page; a round trip alone does not. */
    private void catchUp() {
        var _ = window.find(Outbox.class).all();
    }

    /** Returns the number of the question that this page shows. */
    public int looking() {
        return window.find(Rail.Line.class).all().stream()
                .map(line -> Objects.requireNonNull(line.shown()))
                .filter(Rail.Line.Item::looking)
                .map(Rail.Line.Item::number)
                .findFirst()
                .orElseThrow();
    }

    /** Leads to the person's own scorecard, as the last line of the list does. */
    public void lookAtScorecard() {
        var layout = window.find(BoardLayout.class).single().getElement();
        var detail = JacksonUtils.createObjectNode().put("event.detail", OpenBoard.WRAP_UP);
        layout.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(layout, "pb-look", detail));
    }

    /** Returns the panel's line on a person, such as "1 of 2 scored", and where they are. */
    public String panel(String name) {
        return window.find(Panel.Row.class).all().stream()
                .map(row -> Objects.requireNonNull(row.shown()))
                .filter(person -> person.name().equals(name))
                .map(person -> person.count() + ", " + person.where())
                .collect(Collectors.joining());
    }

    /** The score that is chosen on the question that this page shows. */
    public String chosen() {
        return window.find(Scale.class).all().stream()
                .map(scale -> Objects.requireNonNull(scale.shown()))
                .filter(choice -> choice.kind().equals(Outbox.RATE))
                .map(Scale.Choice::value)
                .collect(Collectors.joining());
    }

    /** Returns the words of an element and of those in it, however they were set. */
    static String text(Element element) {
        var words = new StringBuilder(element.getProperty("innerText", ""));
        if (element.isTextNode()) {
            words.append(element.getText());
        }
        element.getChildren().forEach(child -> words.append(text(child)));
        return words.toString();
    }

    /** Returns all that the server holds for this page: texts, attributes and properties, what is hidden too. */
    public String everything() {
        catchUp();
        var words = new ArrayList<String>();
        window.getUI().getElement().getNode().visitNodeTree(node -> {
            if (node.hasFeature(TextNodeMap.class)) {
                words.add(Element.get(node).getText());
            } else if (node.hasFeature(ElementData.class)) {
                var element = Element.get(node);
                element.getAttributeNames().forEach(name -> words.add(name + "=" + element.getAttribute(name)));
                element.getPropertyNames().forEach(name -> words.add(name + "=" + element.getPropertyRaw(name)));
            }
        });
        return String.join("\n", words);
    }

    /** The words on the buttons that can be seen. */
    public List<String> buttons() {
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** Clicks the button with this label. */
    public void click(String button) {
        window.test(window.find(Button.class).withText(button).single()).click();
    }

    /** Types the reason that a dialog asks for. */
    public void giveReason(String reason) {
        window.test(window.find(TextArea.class).withLabel("Reason").single()).setValue(reason);
    }

    /** The title of the dialog that is open. */
    public String dialog() {
        return window.find(Dialog.class).single().getHeaderTitle();
    }

    /** Confirms the dialog. */
    public void confirm() {
        window.test(window.find(ConfirmDialog.class).single()).confirm();
    }

    /** Sends a score as the browser does, and returns the outcome. */
    public String score(QuestionId question, int key) {
        return send(Outbox.RATE, question.value(), String.valueOf(key));
    }

    /** Sends evidence as the browser does. */
    public String write(QuestionId question, String evidence) {
        return send(Outbox.NOTE, question.value(), evidence);
    }

    /** Chooses a recommendation, by its name. */
    public String recommend(String recommendation) {
        return send(Outbox.RECOMMEND, "", recommendation);
    }

    private String send(String kind, String question, String value) {
        var answer = window.find(Outbox.class).single().apply(Ids.random(), kind, question, value);
        return answer.state() + (answer.sentence().isEmpty() ? "" : ": " + answer.sentence());
    }
}
