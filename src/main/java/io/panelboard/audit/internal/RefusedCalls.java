package io.panelboard.audit.internal;

import io.panelboard.audit.AuditKind;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Intercepts calls to services on behalf of a person and records those refused for want of a permission. Of nested
 * calls only the outermost counts, because that one was requested.
 */
final class RefusedCalls implements MethodInterceptor {

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private final ObjectProvider<AttemptRecorder> attempts;

    RefusedCalls(ObjectProvider<AttemptRecorder> attempts) {
        this.attempts = attempts;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Person by = caller(call.getArguments());
        if (by == null || INSIDE.get()) {
            return call.proceed();
        }
        INSIDE.set(true);
        try {
            return call.proceed();
        } catch (NotAllowed refused) {
            attempts.getObject()
                    .by(
                            by.id(),
                            AuditKind.REFUSED,
                            CallDescription.describe(call.getMethod(), call.getArguments(), refused.code()),
                            CallDescription.objectOf(call.getArguments()),
                            refused.sentence());
            throw refused;
        } finally {
            INSIDE.remove();
        }
    }

    private static @Nullable Person caller(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst()
                .orElse(null);
    }
}
