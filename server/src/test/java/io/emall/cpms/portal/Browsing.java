package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page in a real browser; what the browser complains about fails the test. */
public final class Browsing implements AutoCloseable {
    private static final List<Path> BROWSERS = Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** What cannot be told apart or has no name for who does not see it. */
    private static final String UNNAMED = """
            () => {
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map(id => 'twice: ' + id);
                const named = e => e.labels?.length || e.ariaLabel || e.textContent.trim() || e.title;
                const mute = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a')]
                    .filter(e => !named(e)).map(e => 'mute: ' + e.outerHTML);
                return twice.concat(mute).join('\\n');
            }""";

    static final double PATIENCE_MILLIS = 30_000;

    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final Path pictures;
    private final String name;

    /** Its screenshots begin with {@code target/screenshots/name-}. */
    Browsing(String name, int width, int height, boolean isPhone) {
        this(Path.of("target/screenshots"), name + "-", width, height, isPhone);
    }

    /**
     * @param pictures the folder of its screenshots
     * @param name how their names begin
     * @param isPhone small, and touched instead of pointed at
     */
    public Browsing(Path pictures, String name, int width, int height, boolean isPhone) {
        Path chromium = BROWSERS.stream().filter(Files::exists).findFirst().orElse(null);
        assumeTrue(chromium != null, "SKIPPED: no Chromium is installed (Debian: apt-get install chromium)");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.pictures = pictures;
        this.name = name;
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(isPhone)
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> note(message.type(), message.text()));
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    private void note(String type, String text) {
        if (type.equals("error") || text.contains("Content Security Policy")) {
            complaints.add(text);
        }
    }

    /** Keeps a picture, and holds every page to its width and to names for all one can use. */
    public void see(String stop) {
        page.waitForLoadState();
        assertThat(page.evaluate(UNNAMED)).as("%s by ear", stop).isEqualTo("");
        assertThat(page.locator("body").innerText())
                .as("%s has a text without words", stop)
                .doesNotContain("??");
        Object over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) over).intValue()).as("%s is too wide", stop).isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + stop + ".png"))
                .setFullPage(true));
    }

    public void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void logIn(Office office, String who) {
        logIn(office.http("/login"), who, Office.PASSWORD);
    }

    public void logIn(String loginPage, String who, String password) {
        page.context().clearCookies();
        page.navigate(loginPage);
        page.getByLabel("User name").fill(who);
        page.getByLabel("Password").fill(password);
        click("Log in");
        page.waitForURL(address -> !address.contains("/login"));
    }

    public void assertContent() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
