package io.panelboard.candidates.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateMentions.Found;
import io.panelboard.candidates.CandidateMentions.Place;
import io.panelboard.people.Person;
import io.panelboard.shared.FigureFormatter;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Lists the texts about others that name a candidate; they are looked for once the dialog is open. */
final class MentionsPart extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(MentionsPart.class);

    private volatile boolean closed;

    MentionsPart(CandidateMentions mentions, Person viewer, Candidate candidate, Executor background) {
        addClassName("pb-mentions");
        getElement().setAttribute("role", "status");
        addAttachListener(attached -> {
            if (attached.isInitialAttach()) {
                UI page = attached.getUI();
                show("Looking for other places that name %s…".formatted(candidate.name()));
                background.execute(() -> search(mentions, viewer, candidate, page));
            }
        });
        addDetachListener(_ -> closed = true);
    }

    static MentionsPart of(ObjectProvider<CandidateMentions> mentions, Person viewer, Candidate candidate) {
        return new MentionsPart(
                mentions.getIfAvailable(() -> (_, _, _) -> Found.NOTHING),
                viewer,
                candidate,
                Thread::startVirtualThread);
    }

    private void search(CandidateMentions mentions, Person viewer, Candidate candidate, UI page) {
        try {
            Found found = mentions.of(viewer, candidate, () -> closed);
            tell(page, () -> show(found));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The places that name candidate {} were not found",
                    candidate.id().value(),
                    e);
            tell(
                    page,
                    () -> show("Other places that name %s could not be looked for: please open this again."
                            .formatted(candidate.name())));
        }
    }

    private void tell(UI page, Command what) {
        if (!closed) {
            var _ = page.access(what);
        }
    }

    private void show(String sentence) {
        removeAll();
        add(new Paragraph(sentence));
    }

    private void show(Found found) {
        removeAll();
        add(new H3("Where else the name stands"));
        if (found.places().isEmpty()) {
            add(new Paragraph("No other text that you may read holds the whole name or the address."));
        } else {
            add(new Paragraph(
                    "These texts belong to others and stay as they are. Where one can be changed, change it there."));
            var list = new UnorderedList();
            found.places().forEach(place -> list.add(item(place)));
            add(list);
        }
        if (found.more() > 0) {
            add(hint("And in %s more.".formatted(FigureFormatter.count(found.more(), "place"))));
        }
        if (found.sealed() > 0) {
            add(hint("%s not looked through, because you may not read the scorecards before they are revealed."
                    .formatted(
                            found.sealed() == 1
                                    ? "1 interview was"
                                    : FigureFormatter.count(found.sealed(), "interview") + " were")));
        }
        if (found.failed() > 0) {
            add(hint("%s could not be read and may name the candidate."
                    .formatted(FigureFormatter.count(found.failed(), "interview"))));
        }
        if (found.left() > 0) {
            add(hint("The oldest %s not looked through, because there are too many."
                    .formatted(
                            found.left() == 1
                                    ? "interview was"
                                    : FigureFormatter.count(found.left(), "interview") + " were")));
        }
    }

    private static ListItem item(Place place) {
        var item = new ListItem();
        var link = new Anchor(place.address(), place.name());
        // What is typed in the dialog stays.
        link.setTarget("_blank");
        item.add(link, new Span(": " + String.join(", ", place.texts())));
        return item;
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("pb-hint");
        return hint;
    }
}
