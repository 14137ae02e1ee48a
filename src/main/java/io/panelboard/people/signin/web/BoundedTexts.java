package io.panelboard.people.signin.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementData;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.communication.rpc.RpcInvocationHandler;
import com.vaadin.flow.shared.JsonConstants;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.LongTexts;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Refuses each single thing that a page sends with a text longer than {@link LongTexts} permits, before the page keeps
 * it: what is typed, where it leads, and what a script says. The rest of the message is handled.
 *
 * @param handler of Vaadin, which handles what is not refused
 */
record BoundedTexts(RpcInvocationHandler handler) implements RpcInvocationHandler {

    @Override
    public String getRpcType() {
        return handler.getRpcType();
    }

    @Override
    public Optional<Runnable> handle(UI ui, JsonNode sent) {
        int most = component(ui, sent).map(LongTexts::limit).orElse(LongTexts.LONGEST);
        int longest = longest(sent);
        if (longest <= most) {
            return handler.handle(ui, sent);
        }
        // An exception would end the whole message, and the page with it.
        ui.getSession()
                .getErrorHandler()
                .error(new ErrorEvent(new RuleViolation("", CommonViolation.TEXT_TOO_LONG, "A text", most, longest)));
        return Optional.empty();
    }

    private static int longest(JsonNode sent) {
        if (sent.isString()) {
            return sent.stringValue().length();
        }
        IntStream names = sent.propertyNames().stream().mapToInt(String::length);
        return IntStream.concat(names, sent.valueStream().mapToInt(BoundedTexts::longest))
                .max()
                .orElse(0);
    }

    private static Optional<Component> component(UI ui, JsonNode sent) {
        JsonNode id = sent.get(JsonConstants.RPC_NODE);
        StateNode node = id == null || !id.isInt()
                ? null
                : ui.getInternals().getStateTree().getNodeById(id.intValue());
        return node == null || !node.hasFeature(ElementData.class)
                ? Optional.empty()
                : Element.get(node).getComponent();
    }
}
