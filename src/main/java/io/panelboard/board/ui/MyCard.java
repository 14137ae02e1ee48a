package io.panelboard.board.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.interviews.Seat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows the viewer's own card as a whole: the progress, the recommendation, the summary, and the lock. */
final class MyCard extends Section {

    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final transient BoardActions actions;
    private final transient ZoneId zone;
    private final boolean practice;
    private final Text progress = new Text("");
    private final Scale recommendation = new Scale();
    private final Evidence summary = new Evidence("pb-summary");
    private final Button lock = new Button("Lock my scorecard", click -> lock());
    private transient @Nullable BoardView view;

    MyCard(Seat seat, ZoneId zone, BoardActions actions) {
        this.actions = actions;
        this.zone = zone;
        practice = !seat.kind().counts();
        addClassName("pb-my-card");
        setAriaLabel("My scorecard");
        lock.addThemeVariants(ButtonVariant.PRIMARY);
        lock.addClassName("pb-lock");
        var line = new Paragraph(progress);
        line.addClassName("pb-card-progress");
        add(new H2("My scorecard"), line, recommendation, summary, lock);
    }

    void show(BoardView now) {
        view = now;
        var card = now.card();
        boolean readOnly = !now.powers().score();
        String text = progress(now);
        if (!text.equals(progress.getText())) {
            progress.setText(text);
        }
        recommendation.recommendation(card.recommendation(), readOnly);
        summary.show(new Evidence.Note(
                Outbox.SUMMARISE,
                "",
                "",
                "Summary",
                "What decides it for you",
                card.summary(),
                BoardCommand.LONGEST_TEXT,
                readOnly));
        lock.setVisible(!readOnly);
    }

    private String progress(BoardView now) {
        var card = now.card();
        Instant lockedAt = card.lockedAt();
        if (lockedAt != null) {
            return "Locked at %s. It does not change any more.".formatted(TIME.format(lockedAt.atZone(zone)));
        }
        if (now.debrief() != null) {
            return "Not locked before the reveal: it counts as no rating.";
        }
        long asked = now.rail().stream()
                .filter(item -> item.state() == RailItem.State.ACTIVE || item.state() == RailItem.State.ASKED)
                .count();
        long missing = card.missing().stream().filter(m -> m.question() != null).count();
        String scored = "%d of %d asked scored".formatted(asked - missing, asked);
        return practice ? scored + ". Practice: it never counts." : scored + ".";
    }

    private void lock() {
        if (view != null) {
            new LockDialog(view, actions).open();
        }
    }
}
