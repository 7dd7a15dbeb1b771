package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.notice.Couriers;
import io.emall.cpms.core.notice.Dispatch;
import io.emall.cpms.core.notice.Notices;
import io.emall.cpms.core.notice.RecipientDesk;
import io.emall.cpms.core.notice.Recipients;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.courier.MailSettings;
import io.emall.cpms.courier.Posts;
import io.emall.cpms.net.Addresses;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are told of alarms: by mail and by webhook. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeWiring.Mail.class)
class NoticeWiring {

    /**
     * The mail server ({@code cpms.mail.*}).
     *
     * @param host empty for none
     * @param user empty to send without logging in
     */
    @ConfigurationProperties("cpms.mail")
    record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("cpms@localhost") String from,
            @DefaultValue("STARTTLS") MailSettings.Security security,
            @DefaultValue("10s") Duration patience) {

        MailSettings settings() {
            return new MailSettings(host, port, user, password, from, security, patience);
        }

        @Override
        public String toString() {
            return "Mail";
        }
    }

    @Bean(destroyMethod = "close")
    Posts posts(
            Mail mail,
            CpmsSettings settings,
            MessageSource texts,
            Recipients recipients,
            Clock clock,
            @Value("${cpms.public-url:}") String portal,
            @Value("${cpms.webhooks.allow-insecure:false}") boolean allowInsecure,
            @Value("${cpms.webhooks.allow-private:false}") boolean allowPrivate) {
        return new Posts(
                mail.settings(),
                texts,
                settings.operator().zone(),
                portal.replaceAll("/+$", ""),
                recipients,
                new Addresses(allowInsecure, allowPrivate),
                clock);
    }

    @Bean
    RecipientDesk recipientDesk(Recipients recipients, Couriers couriers, AuditLog audit, Uuids uuids, Clock clock) {
        return new RecipientDesk(recipients, couriers, audit, uuids, clock);
    }

    @Bean
    Dispatch dispatch(
            Notices notices,
            Recipients recipients,
            Couriers couriers,
            FailedExchanges failures,
            ExecutorService background,
            Clock clock) {
        return new Dispatch(notices, recipients, couriers, failures, background, clock);
    }
}
