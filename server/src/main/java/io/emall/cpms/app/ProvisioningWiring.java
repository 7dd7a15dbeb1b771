package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceDesk;
import io.emall.cpms.core.device.DeviceModels;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.monitoring.MonitorDesk;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.onboarding.Approvals;
import io.emall.cpms.core.onboarding.Candidates;
import io.emall.cpms.core.onboarding.NewcomerTalk;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.onboarding.Onboarding;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.template.TemplateDesk;
import io.emall.cpms.core.template.TemplateRounds;
import io.emall.cpms.core.template.Templates;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How stations are taken in. */
@Configuration(proxyBeanMethods = false)
class ProvisioningWiring {

    @Bean
    Newcomers newcomers(Candidates candidates, Stations stations, Signals signals, Clock clock) {
        return new Newcomers(candidates, stations, signals, clock);
    }

    @Bean
    NewcomerTalk newcomerTalk(StationDoor door) {
        return door.newcomers();
    }

    @Bean
    Onboarding onboarding(
            Candidates candidates, NewcomerTalk talk, KeyedHash hash, AuditLog audit, Signals signals, Clock clock) {
        return new Onboarding(candidates, talk, hash, audit, signals, threads("onboarding-"), clock);
    }

    @Bean
    Approvals approvals(
            Candidates candidates,
            NewcomerTalk talk,
            StaticData data,
            Operators operators,
            KeyedHash hash,
            Signals signals,
            Uuids uuids,
            Clock clock) {
        return new Approvals(candidates, talk, data, operators, hash, signals, uuids, clock);
    }

    /** Through the door, which in turn hears reports for the reader. */
    @Bean
    DeviceTalk deviceTalk(ObjectProvider<StationDoor> door) {
        return new DeviceTalk() {
            @Override
            public Answer askForAll(StationId station, int requestId) {
                return door.getObject().devices().askForAll(station, requestId);
            }

            @Override
            public List<Changed> change(StationId station, List<Wanted> wanted, int atOnce) {
                return door.getObject().devices().change(station, wanted, atOnce);
            }
        };
    }

    @Bean
    DeviceReader deviceReader(DeviceModels models, DeviceTalk talk, Signals signals, Clock clock) {
        return new DeviceReader(models, talk, signals, threads("reading-"), clock);
    }

    @Bean
    DeviceDesk deviceDesk(
            DeviceModels models,
            DeviceTalk talk,
            DeviceReader reader,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            Clock clock) {
        return new DeviceDesk(models, talk, reader, audit, signals, uuids, clock);
    }

    @Bean
    TemplateDesk templateDesk(
            Templates templates, Stations stations, DeviceModels models, AuditLog audit, Clock clock) {
        return new TemplateDesk(templates, stations, models, audit, clock);
    }

    @Bean
    TemplateRounds templateRounds(
            Templates templates,
            TemplateDesk desk,
            DeviceDesk devices,
            Stations stations,
            AlarmDesk alarms,
            Signals signals,
            Clock clock) {
        Executor threads = threads("template-");
        TemplateRounds rounds = new TemplateRounds(templates, desk, devices, stations, alarms, threads, clock);
        signals.listen(signal -> {
            if (signal instanceof Signal.DeviceRead(StationId station)) {
                threads.execute(() -> rounds.read(station));
            }
        });
        return rounds;
    }

    @Bean
    MonitorDesk monitorDesk(Monitors monitors, StationDoor door, AuditLog audit, Signals signals, Clock clock) {
        return new MonitorDesk(monitors, door.monitors(), audit, signals, clock);
    }

    private static Executor threads(String name) {
        var threads = Thread.ofVirtual().name(name, 0).factory();
        return task -> threads.newThread(task).start();
    }
}
