package io.panelboard.review.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.interviews.InterviewId;
import io.panelboard.review.ui.PageSection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows the cards of one group on the Today page, and changes only those that differ from what it showed last. */
final class CardSection extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private final transient Map<InterviewId, Shown> shown = new ConcurrentHashMap<>();

    /** Holds a card and what it was made from. */
    private record Shown(Object content, InterviewCard card) {}

    /** Holds what a card is made from, and how; equal contents make equal cards. */
    record Entry(Object content, Supplier<InterviewCard> card) {}

    CardSection(String title) {
        addClassName("pb-today-parts");
        list.addClassName("pb-cards");
        add(new PageSection(title, list, more));
    }

    /** @param rest leads to what the section leaves out, or null */
    void show(SequencedMap<InterviewId, Entry> now, @Nullable Component rest) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = !now.containsKey(entry.getKey());
            if (gone) {
                list.remove(entry.getValue().card());
            }
            return gone;
        });
        int index = 0;
        for (var entry : now.entrySet()) {
            InterviewCard card = card(entry.getKey(), entry.getValue());
            if (list.indexOf(card) != index) {
                list.addComponentAtIndex(index, card);
            }
            index++;
        }
        more.removeAll();
        if (rest != null) {
            more.add(rest);
        }
    }

    private InterviewCard card(InterviewId id, Entry now) {
        Shown before = shown.get(id);
        if (before != null && before.content().equals(now.content())) {
            return before.card();
        }
        InterviewCard card = now.card().get();
        if (before != null) {
            before.card().become(card);
            card = before.card();
        }
        shown.put(id, new Shown(now.content(), card));
        return card;
    }

    boolean shows(InterviewId id) {
        return shown.containsKey(id);
    }
}
