package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.exchange.ListFile;
import io.panelboard.questions.exchange.MarkdownReader;
import io.panelboard.questions.exchange.QuestionList;
import io.panelboard.shared.Ids;
import io.panelboard.shared.Refused;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageTitle;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;

/** From a Markdown list to a question set, with everything shown before anything is stored. */
@Route(Routes.IMPORT)
@RolesAllowed("ADMINISTRATOR")
class ImportView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 600;

    private final QuestionSets sets;
    private final CurrentPerson current;
    private final TextArea markdown = new TextArea("Markdown");
    private final SetForm form = new SetForm(this::store);
    private final Div preview = new Div();
    private String fileName = "";
    private String previewed = "";

    ImportView(QuestionSets sets, CurrentPerson current) {
        this.sets = sets;
        this.current = current;
        addClassName("pb-page");
        preview.addClassName("pb-import-preview");
        markdown.addClassName("pb-import-text");
        markdown.setPlaceholder("## Section\n\n- A question\n    - What a good answer holds");
        markdown.setHelperText(
                "Headings become sections, bullets become questions, bullets below a question become its guidance.");
        // Once there is a preview it follows what is typed, so that what is stored is what is seen.
        markdown.setValueChangeMode(ValueChangeMode.LAZY);
        markdown.setValueChangeTimeout(PAUSE_MILLIS);
        markdown.addValueChangeListener(e -> {
            if (!previewed.isEmpty()) {
                preview();
            }
        });
        var source = new Section(
                new H2("List"),
                ListUpload.create(this::take, Notices::refused),
                markdown,
                new Button("Preview", e -> preview()));
        var result = new Section(new H2("Preview"), preview);
        source.addClassName("pb-import-source");
        var columns = new Div(source, result);
        columns.addClassName("pb-import");
        add(
                new PageTitle(
                        getPageTitle(), "Upload a Markdown list or paste it. Nothing is stored before you say so."),
                columns);
        nothingYet();
    }

    @Override
    public final String getPageTitle() {
        return "Import questions";
    }

    private void take(String name, byte[] content) {
        new Attempt().field("markdown", markdown).run(() -> {
            String text = ListFile.text(content);
            fileName = name;
            previewed = "";
            markdown.setValue(text);
            preview();
        });
    }

    private void preview() {
        new Attempt().field("markdown", markdown).run(this::show);
    }

    private void show() {
        String text = markdown.getValue();
        if (text.isBlank()) {
            previewed = "";
            nothingYet();
            throw new Refused("markdown", "There is nothing to read yet. Choose a file or paste a list.");
        }
        QuestionList list = MarkdownReader.read(fileName, text);
        previewed = text;
        form.suggest(list.title());
        preview.removeAll();
        if (list.questionCount() > 0) {
            preview.add(form);
        }
        preview.add(new ListPreview(list));
    }

    private void nothingYet() {
        preview.removeAll();
        preview.setText("The sections and questions of the list appear here.");
    }

    private void store() {
        form.attempt().run(() -> {
            if (!markdown.getValue().equals(previewed)) {
                preview();
                throw new Refused("The list has changed. Please look at the preview and store it again.");
            }
            QuestionList list = MarkdownReader.read(fileName, previewed);
            QuestionSet set = sets.create(
                    current.get(),
                    form.title(),
                    form.role(),
                    form.level(),
                    RatingScale.FIVE,
                    list.toSections(() -> new QuestionId(Ids.random())));
            Notices.done("“%s” is stored. Publish a revision to use it in interviews.".formatted(set.title()));
            getUI().ifPresent(ui ->
                    ui.navigate(Routes.of(Routes.QUESTION_SETS, set.id().value())));
        });
    }
}
