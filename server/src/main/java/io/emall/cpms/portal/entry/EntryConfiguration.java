package io.emall.cpms.portal.entry;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check in front of the portal's pages. */
@Configuration
class EntryConfiguration implements WebMvcConfigurer {
    private final StillWelcome stillWelcome;

    EntryConfiguration(StillWelcome stillWelcome) {
        this.stillWelcome = stillWelcome;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(stillWelcome)
                .excludePathPatterns(
                        "/assets/**",
                        "/webjars/**",
                        "/icons.svg",
                        "/error",
                        "/login/**",
                        "/setup/**",
                        "/api/**",
                        "/ocpi/**");
    }
}
