package io.panelboard.board.internal;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.mongo.Migration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Marks boards of former versions that are sealed. It looks at all of them, which takes a while, and therefore once;
 * former versions do not start on data of this one.
 */
@Component
@Order(40)
class MarksOfSealedBoards implements Migration {

    @Override
    public String name() {
        return "marks-of-sealed-boards";
    }

    @Override
    public String migrate(MongoOperations mongo) {
        if (isDone(mongo)) {
            return "";
        }
        long marked = BoardStore.markSealed(mongo);
        return marked == 0 ? "" : "%s marked as sealed".formatted(FigureFormatter.count((int) marked, "board"));
    }
}
