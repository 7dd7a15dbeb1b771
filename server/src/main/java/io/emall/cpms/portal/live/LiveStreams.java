package io.emall.cpms.portal.live;

import io.emall.cpms.core.signal.Signals;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where open pages listen. A stream carries no facts, only that something on the page is no longer so. */
@Controller
class LiveStreams {
    /** After this the browser asks again, and whether it is still welcome is checked anew. */
    private static final Duration RENEW = Duration.ofMinutes(5);

    private final Signals signals;

    LiveStreams(Signals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestParam("about") Set<String> about) {
        SseEmitter out = new SseEmitter(RENEW.toMillis());
        LiveStream stream = new LiveStream(about, out);
        Signals.Subscription subscription = signals.listen(stream::hear);
        Runnable end = () -> {
            subscription.close();
            stream.close();
        };
        out.onCompletion(end);
        out.onTimeout(end);
        out.onError(failure -> end.run());
        Thread.ofVirtual().name("live").start(stream);
        return out;
    }
}
