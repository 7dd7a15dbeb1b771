package io.emall.cpms.ocpi;

import io.emall.cpms.app.Cpms;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.ocpi.client.Pace;
import io.emall.cpms.ocpi.client.Paces;
import io.emall.cpms.store.TestDatabase;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole server on free ports, with a database of its own, for one test class. */
public final class RunningCpms implements BeforeAllCallback, AfterAllCallback {

    private TestDatabase database;
    private ConfigurableApplicationContext context;
    private int port;
    private final List<String> settings;

    public RunningCpms(String... settings) {
        this.settings = List.of(settings);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        database = TestDatabase.fresh();
        port = freePort();
        Path data = Files.createTempDirectory("cpms-ocpi");
        SpringApplication application = new SpringApplication(Cpms.class);
        application.addInitializers(RunningCpms::hurry);
        application.setRegisterShutdownHook(false);
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--cpms.http.port=" + port,
                "--cpms.stations.port=0",
                "--cpms.public-url=" + base(),
                "--cpms.ocpi.allow-private=true",
                "--cpms.data=" + data,
                "--cpms.database.url=" + database.login().jdbcUrl(),
                "--cpms.database.user=" + database.login().user(),
                "--cpms.database.password=" + database.login().password()));
        context = application.run(all.toArray(String[]::new));
        bean(Operators.class)
                .save(new Operator(
                        new OperatorId("IT", "EML"),
                        "eMall",
                        Currency.getInstance("EUR"),
                        ZoneId.of("Europe/Rome"),
                        new VatRate(BigDecimal.valueOf(22))));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (context != null) {
            context.close();
        }
        database.close();
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public String versions() {
        return base() + "/ocpi/versions";
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A partner that may register with this token A. */
    public Partner invited(String name, String tokenA) {
        Partner partner = new Partner(
                new PartnerId(bean(Uuids.class).next()), name, null, null, Partner.Status.INVITED, Instant.EPOCH);
        bean(Partners.class).save(partner);
        bean(Partners.class).invite(partner.id(), tokenA);
        return partner;
    }

    /** A simulated eMSP that has registered. */
    public SimEmsp registered(String party) {
        String tokenA = "a-" + party + "-" + bean(Uuids.class).next();
        invited("eMSP " + party, tokenA);
        SimEmsp emsp = new SimEmsp(new Party("DE", party, "eMSP " + party));
        if (!emsp.register(versions(), tokenA).isSuccess()) {
            throw new IllegalStateException("the eMSP could not register");
        }
        return emsp;
    }

    public Partner partner(String party) {
        return bean(Partners.class).findByParty("DE", party).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Tests have no minutes to wait for a second attempt. */
    private static void hurry(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context).registerBean("pace", Pace.class, () -> Paces.QUICK);
    }
}
