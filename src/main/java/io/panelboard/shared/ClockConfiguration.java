package io.panelboard.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Provides the time for every module. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
