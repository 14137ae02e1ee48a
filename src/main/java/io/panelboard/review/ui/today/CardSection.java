package io.panelboard.review.ui.today;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.interviews.InterviewId;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.review.ui.interviews.FilterBar;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shows the cards of one group on the Today page, and changes only those that differ from what it showed last. */
final class CardSection extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();
    private final transient Map<InterviewId, Shown> shown = new ConcurrentHashMap<>();

    /** Holds a card and what it was made from; equal contents make equal cards. */
    private record Shown(TodayContents.Card content, InterviewCard card) {}

    CardSection(String title) {
        addClassName("pb-today-parts");
        list.addClassName("pb-cards");
        add(new PageSection(title, list, more));
    }

    void show(TodayContents.Group group, ZoneId zone) {
        shown.entrySet().removeIf(entry -> {
            boolean gone = !group.shows(entry.getKey());
            if (gone) {
                list.remove(entry.getValue().card());
            }
            return gone;
        });
        int index = 0;
        for (TodayContents.Card content : group.cards()) {
            InterviewCard card = card(content, zone);
            if (list.indexOf(card) != index) {
                list.addComponentAtIndex(index, card);
            }
            index++;
        }
        more.removeAll();
        TodayContents.Rest rest = group.rest();
        if (rest != null) {
            var all =
                    Links.link(FilterBar.address(rest.filter()), "All %,d of these interviews".formatted(rest.total()));
            all.addClassName("pb-cmp-all");
            more.add(all);
        }
    }

    private InterviewCard card(TodayContents.Card now, ZoneId zone) {
        Shown before = shown.get(now.id());
        if (before != null && before.content().equals(now)) {
            return before.card();
        }
        InterviewCard card = InterviewCard.of(now, zone);
        if (before != null) {
            before.card().become(card);
            card = before.card();
        }
        shown.put(now.id(), new Shown(now, card));
        return card;
    }

    boolean shows(InterviewId id) {
        return shown.containsKey(id);
    }
}
