package io.panelboard.exchange.api;

import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.web.Problems;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Answers unknown addresses of the API with problem details instead of a page. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses(JsonMapper json) {
        HttpRequestHandler notFound = (request, response) -> {
            var code = CommonViolation.ADDRESS_UNKNOWN;
            Problems.write(Problems.of(code, code.sentence()), request, response, json);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), 1);
    }
}
