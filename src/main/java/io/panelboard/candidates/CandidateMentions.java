package io.panelboard.candidates;

import io.panelboard.people.Person;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds texts about others that name a candidate, which stay when the candidate is erased (R12). The dialog that erases
 * lists them.
 */
@FunctionalInterface
public interface CandidateMentions {

    /**
     * Returns the places that name this candidate, as far as the viewer may read them; at most {@link Found#MOST}. What
     * the viewer may not read is not searched, so that nothing can be learned about it by its number.
     *
     * <p>One search runs at a time, because it reads all that is stored; further ones wait for their turn.
     *
     * @param stopped whether nobody waits for the answer any more; it is then nothing
     * @throws io.panelboard.shared.NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     */
    Found of(Person viewer, Candidate candidate, BooleanSupplier stopped);

    /**
     * Holds what was found.
     *
     * @param more how many further places there are
     * @param sealed how many interviews were not searched, because the viewer may not read their scorecards
     * @param failed how many interviews could not be read
     * @param left how many interviews were not searched, because there are too many
     */
    record Found(List<Place> places, int more, int sealed, int failed, int left) {

        public static final int MOST = 50;

        public static final Found NOTHING = new Found(List.of(), 0, 0, 0, 0);

        public Found {
            places = List.copyOf(places);
        }
    }

    /**
     * Describes one place.
     *
     * @param name such as "Interview of Ben Otto on Mon 2 Nov 2026"
     * @param texts what in it names the candidate, such as "evidence by Mira Lang"
     * @param address of the page that shows it
     */
    record Place(String name, List<String> texts, String address) {

        public Place {
            texts = List.copyOf(texts);
        }
    }
}
