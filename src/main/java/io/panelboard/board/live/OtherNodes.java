package io.panelboard.board.live;

import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Nodes;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears of what other nodes did, by asking the shared database twice a second for the numbers of the boards that are
 * open here. The embedded database belongs to one process, so with it there is nothing to hear.
 */
@Component
@ConditionalOnExpression(Nodes.OTHERS)
class OtherNodes {

    private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);

    private final LiveBoards boards;
    private final BoardStore store;

    OtherNodes(LiveBoards boards, BoardStore store) {
        this.boards = boards;
        this.store = store;
    }

    @Scheduled(fixedDelay = 500)
    void ask() {
        Map<InterviewId, LiveBoard> open = boards.open();
        try {
            Map<InterviewId, Long> seqs = store.seqs(open.keySet());
            open.forEach((id, board) -> catchUp(board, seqs.getOrDefault(id, 0L)));
        } catch (DataAccessException e) {
            LOG.warn("The database did not say what other nodes did; asking again: {}", e.getMessage());
        }
    }

    /** An address that leads to no interview must not keep the other boards from hearing. */
    private static void catchUp(LiveBoard board, long seq) {
        try {
            board.catchUp(seq);
        } catch (RuleViolation refused) {
            LOG.debug("Interview {} has no board: {}", board.id().value(), refused.sentence());
        }
    }
}
