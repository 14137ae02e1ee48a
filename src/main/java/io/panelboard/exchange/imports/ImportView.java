package io.panelboard.exchange.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ListReader;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Imports a list as a question set; everything is previewed and can be corrected before anything is stored. */
@Route(Routes.IMPORT)
@com.vaadin.flow.router.PageTitle("Import questions · Panelboard")
@RolesAllowed("ADMINISTRATOR")
class ImportView extends Div {

    private static final Pattern OTHER_FORMAT = Pattern.compile("(?i).*\\.(csv|xlsx|json|ya?ml)");

    private final QuestionSets sets;
    private final CurrentPerson current;
    private final ListSource source = new ListSource(this::take, this::typed, this::preview);
    private final LongRead reading = new LongRead();
    private final SetForm form = new SetForm(this::store);
    private final Div preview = new Div();
    private String fileName = "";
    private boolean fromFile;
    private String previewed = "";
    private transient @Nullable QuestionList list;

    ImportView(QuestionSets sets, CurrentPerson current) {
        this.sets = sets;
        this.current = current;
        addClassName("pb-page");
        preview.addClassName("pb-import-preview");
        var columns = new Div(source, new Section(new H2("Preview"), reading, preview));
        columns.addClassName("pb-import");
        add(
                new PageHeader("Import questions", "Upload a list or paste it. Nothing is stored before you say so."),
                columns);
        showPlaceholder();
    }

    private void take(String name, byte[] content) {
        attempt(() -> {
            if (OTHER_FORMAT.matcher(name).matches()) {
                read(() -> ListReader.read(name, content), read -> {
                    clearSource();
                    fromFile = true;
                    source.note("“%s” is shown in the preview.".formatted(name));
                    show(read, new ListPreview(read, this::changed));
                });
                return;
            }
            var file = ListFile.decode(content);
            fileName = name;
            fromFile = false;
            previewed = "";
            source.text(file.text());
            source.note(
                    file.guessed()
                            ? "“%s” was read as %s, because it is not UTF-8. Please check letters such as é and ü."
                                    .formatted(name, file.encoding())
                            : "“%s” was read as %s.".formatted(name, file.encoding()));
            preview();
        });
    }

    private void clearSource() {
        fileName = "";
        previewed = "";
        source.text("");
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
            if (text.isBlank() && list != null && fromFile) {
                // A list from a workbook or the like has no text to read again; its preview stays.
                return;
            }
            if (text.isBlank()) {
                previewed = "";
                showPlaceholder();
                throw new RuleViolation("markdown", ExchangeViolation.NOTHING_TO_READ);
            }
            String name = fileName;
            previewed = text;
            read(() -> MarkdownReader.fragments(name, text), read -> {
                show(read.list(), new ListPreview(read, this::changed));
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
        new Attempt().field("markdown", source.field()).run(action);
    }

    private void show(QuestionList read, ListPreview shown) {
        form.suggest(read.title(), read.about());
        preview.removeAll();
        preview.add(form, shown);
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
            QuestionSet set = sets.create(
                    current.get(),
                    form.title(),
                    form.role(),
                    form.level(),
                    Objects.requireNonNullElse(list.about().scale(), RatingScale.FIVE),
                    list.toSections(() -> new QuestionId(Ids.random())));
            storeSlot(set, list.about().slot());
            Notices.done("“%s” is stored. Publish a revision to use it in interviews.".formatted(set.title()));
            getUI().ifPresent(ui ->
                    ui.navigate(Routes.of(Routes.QUESTION_SETS, set.id().value())));
        });
    }

    private void storeSlot(QuestionSet set, int slot) {
        if (slot > 0) {
            var head = SetEdit.Head.of(set);
            var withSlot = new SetEdit.Head(head.title(), head.role(), head.level(), slot);
            sets.edit(current.get(), set.id(), new SetEdit.Describe(head, withSlot));
        }
    }
}
