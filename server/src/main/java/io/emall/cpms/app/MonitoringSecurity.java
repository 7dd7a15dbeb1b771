package io.emall.cpms.app;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Everyone may ask whether the CPMS is well; its metrics are told to this machine only. */
@Configuration(proxyBeanMethods = false)
class MonitoringSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain monitoring(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((_, context) -> new AuthorizationDecision(isFromThisMachine(context.getRequest()))))
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.disable())
                .build();
    }

    /** What a proxy on this machine forwards comes from elsewhere. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
