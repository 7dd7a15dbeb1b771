package io.emall.cpms.api;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses below the API that nothing answers. */
@RestController
class UnknownApi {
    @RequestMapping("/api/**")
    void unknown() {
        throw Refused.notFound("such address in the API; see /api/v1/openapi.json");
    }
}
