package io.panelboard.exchange.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ImportedSets;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableShape;
import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Imports a list as a question set; everything is previewed and can be corrected before anything is stored. */
@Route(Routes.IMPORT)
@com.vaadin.flow.router.PageTitle("Import questions · Panelboard")
@RolesAllowed("ADMINISTRATOR")
class ImportView extends Div {

    private final QuestionSets sets;
    private final CurrentPerson current;
    private final ListSource source = new ListSource(this::take, this::typed, this::preview);
    private final LongRead reading = new LongRead();
    private final SetForm form = new SetForm(this::store);
    private final Div preview = new Div();
    private final ReadingChoices choices = new ReadingChoices(this::readAgain);
    private String fileName = "";
    private String previewed = "";
    private transient @Nullable UploadedList file;
    private transient @Nullable ListPreview shown;
    private transient @Nullable QuestionList list;

    ImportView(QuestionSets sets, CurrentPerson current) {
        this.sets = sets;
        this.current = current;
        addClassName("pb-page");
        preview.addClassName("pb-import-preview");
        var columns = new Div(source, new Section(new H2("Preview"), reading, choices, preview));
        columns.addClassName("pb-import");
        add(
                new PageHeader("Import questions", "Upload a list or paste it. Nothing is stored before you say so."),
                columns);
        showPlaceholder();
    }

    private void take(String name, byte[] content) {
        // Whatever comes of this file, nothing of a former one may be stored in its place.
        forget();
        read(new UploadedList(name, content, ReadingChoice.NONE));
    }

    private void readAgain(ReadingChoice choice) {
        if (file != null) {
            read(file.with(choice));
        }
    }

    private void read(UploadedList upload) {
        attempt(() -> {
            if (!upload.isText()) {
                read(upload::read, read -> {
                    previewed = "";
                    source.text("");
                    file = upload;
                    source.note("“%s” is shown in the preview.".formatted(upload.name()));
                    choices.show(upload.choice(), upload.encoding(), read.shape());
                    show(read.list(), new ListPreview(read.list(), this::changed));
                });
                return;
            }
            var text = upload.text();
            fileName = upload.name();
            previewed = "";
            file = upload;
            source.text(text.text());
            choices.show(upload.choice(), text.encoding(), TableShape.NONE);
            source.note(
                    text.guessed()
                            ? "“%s” was read as %s, because it is not UTF-8. Please check letters such as é and ü."
                                    .formatted(upload.name(), text.encoding())
                            : "“%s” was read as %s.".formatted(upload.name(), text.encoding()));
            preview();
        });
    }

    private void forget() {
        file = null;
        shown = null;
        previewed = "";
        fileName = "";
        source.note("");
        choices.hide();
        showPlaceholder();
    }

    /** Updates an existing preview after typing, so that what is stored is what is seen. */
    private void typed() {
        if (!previewed.isEmpty()) {
            preview();
        }
    }

    private void preview() {
        attempt(() -> {
            String text = source.text();
            boolean hasText = file == null || file.isText();
            if (text.isBlank() && list != null && !hasText) {
                // A list from a workbook or the like has no text to read again; its preview stays.
                return;
            }
            if (!hasText) {
                file = null;
                choices.hide();
            }
            if (text.isBlank()) {
                previewed = "";
                showPlaceholder();
                throw new RuleViolation(ListFile.FIELD, ExchangeViolation.NOTHING_TO_READ);
            }
            String name = fileName;
            previewed = text;
            read(() -> MarkdownReader.fragments(name, text), read -> {
                show(read.list(), new ListPreview(read, shown, this::changed));
            });
        });
    }

    private <T> void read(Supplier<T> work, Consumer<T> done) {
        reading.read(
                work,
                done,
                e -> attempt(() -> {
                    throw e;
                }));
    }

    private void attempt(Runnable action) {
        new Attempt().field(ListFile.FIELD, source.field()).run(action);
    }

    private void show(QuestionList read, ListPreview now) {
        shown = now;
        form.suggest(read.title(), read.about());
        preview.removeAll();
        preview.add(form, now);
    }

    private void changed(QuestionList read) {
        list = read;
        form.setVisible(read.questionCount() > 0);
    }

    private void showPlaceholder() {
        list = null;
        preview.removeAll();
        preview.setText("The sections and questions of the list appear here.");
    }

    private void store() {
        form.attempt().run(() -> {
            if (!source.text().equals(previewed)) {
                preview();
                throw new RuleViolation(ExchangeViolation.LIST_CHANGED);
            }
            if (list == null) {
                throw new RuleViolation(ExchangeViolation.STILL_READING);
            }
            QuestionSet set = ImportedSets.store(sets, current.get(), list, form.title(), form.role(), form.level());
            Notices.done("“%s” is stored. Publish a revision to use it in interviews.".formatted(set.title()));
            getUI().ifPresent(ui ->
                    ui.navigate(Routes.of(Routes.QUESTION_SETS, set.id().value())));
        });
    }
}
