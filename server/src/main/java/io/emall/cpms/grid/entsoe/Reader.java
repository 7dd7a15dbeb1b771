package io.emall.cpms.grid.entsoe;

import io.emall.cpms.grid.http.BadAnswer;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document in one pass; no document types, no entities, nothing from elsewhere, and never too much. */
final class Reader {
    private static final int MOST_POINTS = 500_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_STEPS = 40_000;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final XMLInputFactory XML = factory();

    private final XMLStreamReader xml;
    private int points;

    private Reader(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Document read(byte[] body) throws BadAnswer {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                return new Reader(xml).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException malformed) {
            throw new BadAnswer("it answered no whole XML document");
        } catch (DateTimeException | ArithmeticException | NumberFormatException odd) {
            throw new BadAnswer("it answered a document with an odd figure: " + odd.getMessage());
        }
    }

    private Document document() throws XMLStreamException, BadAnswer {
        if (!nextElement()) {
            throw new BadAnswer("it answered an empty document");
        }
        String root = xml.getLocalName();
        List<Series> series = new ArrayList<>();
        Map<String, String> reason = new HashMap<>();
        while (nextElement()) {
            switch (xml.getLocalName()) {
                case "TimeSeries" -> series.add(series());
                case "Reason" -> facts("Reason", reason);
                default -> text();
            }
        }
        return root.startsWith("Acknowledgement")
                ? new Document.Acknowledgement(reason.getOrDefault("code", ""), reason.getOrDefault("text", ""))
                : new Document.Data(root, series);
    }

    private Series series() throws XMLStreamException, BadAnswer {
        Map<String, String> facts = new HashMap<>();
        List<Series.Period> periods = new ArrayList<>();
        while (nextWithin("TimeSeries")) {
            switch (xml.getLocalName()) {
                case "Period", "Available_Period" -> periods.add(period(xml.getLocalName()));
                case "MktPSRType" -> facts("MktPSRType", facts);
                default -> facts.put(xml.getLocalName(), text());
            }
        }
        return new Series(facts, periods);
    }

    private Series.Period period(String name) throws XMLStreamException, BadAnswer {
        Map<String, String> facts = new HashMap<>();
        NavigableMap<Integer, BigDecimal> values = new TreeMap<>();
        while (nextWithin(name)) {
            switch (xml.getLocalName()) {
                case "timeInterval" -> facts("timeInterval", facts);
                case "Point" -> point(values);
                default -> facts.put(xml.getLocalName(), text());
            }
        }
        Instant from = moment(facts, "start");
        Instant until = moment(facts, "end");
        Duration resolution = resolution(facts.getOrDefault("resolution", ""));
        long steps = Duration.between(from, until).dividedBy(resolution);
        if (steps < 1 || steps > MOST_STEPS || (!values.isEmpty() && values.lastKey() > steps)) {
            throw new BadAnswer("a period from " + from + " to " + until + " does not hold its points");
        }
        return new Series.Period(from, until, resolution, values);
    }

    private void point(NavigableMap<Integer, BigDecimal> values) throws XMLStreamException, BadAnswer {
        Map<String, String> facts = new HashMap<>();
        facts("Point", facts);
        int position = Integer.parseInt(facts.getOrDefault("position", ""));
        String value = facts.getOrDefault("price.amount", facts.getOrDefault("quantity", ""));
        if (++points > MOST_POINTS || position < 1) {
            throw new BadAnswer("it answered too many points, or one at position " + position);
        }
        values.put(position, new BigDecimal(value));
    }

    private static Instant moment(Map<String, String> facts, String name) throws BadAnswer {
        String text = facts.get(name);
        if (text == null) {
            throw new BadAnswer("a period does not say its " + name);
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Duration resolution(String text) throws BadAnswer {
        Duration resolution = text.startsWith("P1D") ? Duration.ofDays(1) : Duration.parse(text);
        if (resolution.compareTo(SHORTEST) < 0) {
            throw new BadAnswer("a resolution of " + text);
        }
        return resolution;
    }

    /** Simple elements of this one, with those of what it holds. */
    private void facts(String name, Map<String, String> facts) throws XMLStreamException, BadAnswer {
        while (nextWithin(name)) {
            facts.put(xml.getLocalName(), text());
        }
    }

    /** The text of a simple element; what holds others is passed over. */
    private String text() throws XMLStreamException, BadAnswer {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS ->
                    text.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_TEXT));
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new BadAnswer("it answered a document with entities");
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == 0) {
                        return text.toString().strip();
                    }
                    depth--;
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return "";
    }

    private boolean nextElement() throws XMLStreamException, BadAnswer {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new BadAnswer("it answered a document with entities");
            }
        }
        return false;
    }

    /** False at the end of the element of that name. */
    private boolean nextWithin(String name) throws XMLStreamException, BadAnswer {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
                return false;
            }
        }
        throw new BadAnswer("the document ends within " + name);
    }
}
