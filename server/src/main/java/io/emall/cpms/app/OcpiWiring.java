package io.emall.cpms.app;

import io.emall.cpms.ocpi.http.OcpiSettings;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How we take part in OCPI, from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OcpiWiring.Settings.class)
class OcpiWiring {

    /**
     * @param publicUrl where partners reach this server, such as {@code https://cpms.example.com}; empty: as each request says
     * @param allowInsecure whether partners may be called by plain http
     * @param allowPrivate whether partners may live in private networks or on this machine
     */
    @ConfigurationProperties("cpms.ocpi")
    record Settings(
            @DefaultValue("") String publicUrl,
            @DefaultValue("false") boolean allowInsecure,
            @DefaultValue("false") boolean allowPrivate) {}

    @Bean
    OcpiSettings ocpiSettings(Settings settings) {
        URI publicUrl = settings.publicUrl().isBlank() ? null : URI.create(settings.publicUrl());
        return new OcpiSettings(publicUrl, settings.allowInsecure(), settings.allowPrivate());
    }
}
