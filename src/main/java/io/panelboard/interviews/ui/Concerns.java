package io.panelboard.interviews.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.candidates.Candidate;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what speaks against a plan without forbidding it, and asks the hiring manager before it is stored.
 *
 * @param sentences one for each concern
 */
record Concerns(List<String> sentences) {

    Concerns {
        sentences = List.copyOf(sentences);
    }

    /**
     * Collects the concerns about a panel at a time.
     *
     * @param names tells namesakes apart
     * @param gone names of those who had a seat and cannot be offered one any more
     * @param notAccepted people who never accepted their invitation
     */
    static Concerns of(
            @Nullable Candidate candidate,
            Collection<Person> seated,
            Function<Person, String> names,
            Availability availability,
            Collection<String> gone,
            Set<PersonId> notAccepted) {
        var sentences = new ArrayList<String>();
        gone.forEach(name -> sentences.add(cannotSit(name)));
        availability
                .ofCandidate()
                .ifPresent(hours -> sentences.add("The candidate has another interview: " + hours + "."));
        for (Person person : seated) {
            if (availability.taken(person.id())) {
                sentences.add("%s is taken: %s.".formatted(names.apply(person), availability.of(person.id())));
            }
            if (candidate != null && candidate.isLike(person)) {
                sentences.add(alike(person, candidate));
            }
            if (notAccepted.contains(person.id())) {
                sentences.add(
                        "%s has not accepted the invitation yet, and cannot sign in.".formatted(names.apply(person)));
            }
        }
        return new Concerns(sentences);
    }

    /** Formats that somebody loses a seat. */
    static String cannotSit(String name) {
        return "%s had a seat and cannot sit any more: no active interviewer. Seat and focus are dropped."
                .formatted(name);
    }

    /** Formats that somebody may be the candidate. */
    static String alike(Person person, Candidate candidate) {
        return "%s (%s) may be the candidate: %s (%s). Please make sure that they are two people."
                .formatted(person.name(), person.email(), candidate.name(), candidate.email());
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Opens a dialog that lists the concerns. */
    void ask(String button, Runnable confirmed) {
        var list = new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
        var dialog = new ConfirmDialog();
        dialog.setHeader("All the same?");
        dialog.setText(list);
        dialog.setConfirmText(button);
        dialog.setCancelable(true);
        dialog.addConfirmListener(_ -> confirmed.run());
        dialog.open();
    }
}
