package io.panelboard.questions.ui;

import io.panelboard.shared.mongo.Nodes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every two seconds for what other processes did to the drafts that are open here. */
@Component
@ConditionalOnExpression(Nodes.OTHERS)
class OtherEditors {

    private final Editors editors;

    OtherEditors(Editors editors) {
        this.editors = editors;
    }

    @Scheduled(fixedDelay = 2_000)
    void ask() {
        editors.lookForChanges();
    }
}
