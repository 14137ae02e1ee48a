package io.panelboard.review;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.util.function.Consumer;

/** The panel results as a whole: figures made from the boards, which can be made again from them at any time. */
public interface Results {

    /**
     * Makes every result again from its board and keeps it. A result whose board is no more stays as it is. Boards may
     * change meanwhile: what is newer is never replaced by what is older.
     *
     * @param progress told in the caller's thread, at first with nothing done and at last with all done
     * @throws NotAllowed if {@code by} is neither hiring manager nor administrator
     */
    Progress rebuildAll(Person by, Consumer<Progress> progress);

    /**
     * How far the work is.
     *
     * @param done how many interviews were looked at
     * @param all how many there are
     * @param results how many of those done have a result: they are revealed
     */
    record Progress(int done, int all, int results) {}
}
