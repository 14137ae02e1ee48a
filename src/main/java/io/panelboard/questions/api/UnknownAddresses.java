package io.panelboard.questions.api;

import io.panelboard.shared.web.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Addresses of the API that nobody serves would otherwise get a page. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    @Bean
    SimpleUrlHandlerMapping unknownApiAddresses(JsonMapper json) {
        HttpRequestHandler notFound = (request, response) -> {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("title", HttpStatus.NOT_FOUND.getReasonPhrase());
            problem.put("status", HttpStatus.NOT_FOUND.value());
            problem.put("detail", "There is nothing at this address. docs/developer/http-api.md lists those that there are.");
            problem.put("instance", request.getRequestURI());
            RequestId.current().ifPresent(id -> problem.put("requestId", id));
            response.setStatus(HttpStatus.NOT_FOUND.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/**", notFound), 1);
    }
}
