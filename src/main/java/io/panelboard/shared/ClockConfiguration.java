package io.panelboard.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Where every module takes its time from. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
