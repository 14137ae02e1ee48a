package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.shared.mongo.DatabaseOutage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Submits a form: marks all required inputs that are empty, or else calls a service and shows a rule violation where it
 * belongs: its sentence next to the field it names, or as a notice. What was typed stays as it is.
 */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Validates required inputs. It binds no bean, because a form's data are the arguments of a command. */
    private final Binder<Object> required = new Binder<>();

    /** Adds the input of violations that name this field. */
    public Attempt field(String name, HasValidation input) {
        fields.put(name, input);
        return this;
    }

    /** Adds the input of violations that name this field; it may not stay empty. */
    public <V, C extends Component & HasValue<?, V> & HasValidation> Attempt required(
            String name, C input, String sentence) {
        required.forField(input).asRequired(sentence).bind(_ -> input.getEmptyValue(), (_, _) -> {});
        return field(name, input);
    }

    /**
     * Runs the action.
     *
     * @return whether it succeeded; if not, the person has been shown why
     */
    public boolean run(Runnable action) {
        fields.values().forEach(f -> f.setInvalid(false));
        var missing = required.validate().getFieldValidationErrors();
        if (!missing.isEmpty()) {
            focus((Component) missing.getFirst().getField());
            return false;
        }
        try {
            action.run();
            return true;
        } catch (RuleViolation refused) {
            show(refused);
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "a page's request", e);
            Notices.away(DatabaseFailure.sentence(e));
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
        if (input instanceof Component component) {
            focus(component);
        }
    }

    /** Leads the focus to an input; in a group, to its chosen or first option. */
    public static void focus(Component input) {
        input.getElement().executeJs("""
                (this.querySelector('vaadin-radio-button[checked]')
                  ?? this.querySelector('vaadin-radio-button, vaadin-checkbox') ?? this).focus()""");
    }
}
