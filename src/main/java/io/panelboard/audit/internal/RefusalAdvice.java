package io.panelboard.audit.internal;

import io.panelboard.people.Person;
import java.lang.reflect.Method;
import java.util.Arrays;
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
}
