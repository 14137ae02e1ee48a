package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Submits a form: names all required inputs that are empty, else carries out what the page asks of a service and shows
 * a refusal where it belongs: its sentence next to the field it names, or as a notice. What was typed stays as it is.
 */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Checks what is required. It holds no bean: what a form asks for is a command with several arguments. */
    private final Binder<Object> required = new Binder<>();

    /** The input that refusals naming this field belong to. */
    public Attempt field(String name, HasValidation input) {
        fields.put(name, input);
        return this;
    }

    /** An input that refusals naming this field belong to, and that may not stay empty. */
    public <V, C extends Component & HasValue<?, V> & HasValidation> Attempt required(
            String name, C input, String sentence) {
        required.forField(input).asRequired(sentence).bind(_ -> input.getEmptyValue(), (_, _) -> {});
        return field(name, input);
    }

    /**
     * Runs the action.
     *
     * @return whether it went through; if not, the person has been told why
     */
    public boolean run(Runnable action) {
        fields.values().forEach(f -> f.setInvalid(false));
        var missing = required.validate().getFieldValidationErrors();
        if (!missing.isEmpty()) {
            if (missing.getFirst().getField() instanceof Focusable<?> input) {
                input.focus();
            }
            return false;
        }
        try {
            action.run();
            return true;
        } catch (RuleViolation refused) {
            show(refused);
        } catch (DataAccessException e) {
            LOG.warn("The database did not answer a page's request", e);
            Notices.refused(DatabaseFailure.sentence(e));
        }
        return false;
    }

    private void show(RuleViolation refused) {
        HasValidation input = fields.get(refused.field());
        if (input == null) {
            Notices.refused(refused.sentence());
            return;
        }
        input.setErrorMessage(refused.sentence());
        input.setInvalid(true);
        if (input instanceof Focusable<?> focusable && input instanceof Component) {
            focusable.focus();
        }
    }
}
