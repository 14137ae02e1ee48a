package io.panelboard.audit.internal;

import io.panelboard.audit.AuditKind;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.util.ClassUtils;

/**
 * Puts {@link RefusedCalls} around every bean of ours with an interface whose methods take a {@link Person}: new
 * services and commands are recorded without being registered here.
 */
@Configuration(proxyBeanMethods = false)
class RefusalAdvice {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AskedServices askedServices(ObjectProvider<AttemptRecorder> attempts) {
        return new AskedServices(attempts);
    }

    static final class AskedServices extends AbstractBeanFactoryAwareAdvisingPostProcessor {

        AskedServices(ObjectProvider<AttemptRecorder> attempts) {
            // Some beans are injected by their class, so the class is what is proxied.
            setProxyTargetClass(true);
            advisor = new DefaultPointcutAdvisor(new AskedByAPerson(), new RefusedCalls(attempts));
        }
    }

    static final class AskedByAPerson extends StaticMethodMatcherPointcut {

        private static final String OURS = "io.panelboard.";

        @Override
        public boolean matches(Method method, Class<?> target) {
            return target.getName().startsWith(OURS)
                    && Arrays.stream(ClassUtils.getAllInterfacesForClass(target))
                            .filter(api -> api.getName().startsWith(OURS))
                            .anyMatch(api -> takesPerson(api, method));
        }

        private static boolean takesPerson(Class<?> api, Method method) {
            return Arrays.asList(method.getParameterTypes()).contains(Person.class)
                    && ClassUtils.hasMethod(api, method.getName(), method.getParameterTypes());
        }
    }

    /**
     * Intercepts calls to services on behalf of a person and records those refused for want of a permission. Of nested
     * calls only the outermost counts, because that one was requested.
     */
    private static final class RefusedCalls implements MethodInterceptor {

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
}
