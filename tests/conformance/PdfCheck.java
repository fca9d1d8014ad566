import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks files against standards: the first word names them ("ua1,2a"), the others are files; a line for each. */
public final class PdfCheck {
    private static final int SHOWN_RULES = 8;

    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean allHold = true;
        for (int place = 1; place < words.length; place++) {
            for (String name : words[0].split(",")) {
                allHold &= holds(words[place], PDFAFlavour.fromString(name));
            }
        }
        System.exit(allHold ? 0 : 1);
    }

    private static boolean holds(String file, PDFAFlavour standard) throws Exception {
        try (FileInputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "holds" : "broken";
            System.out.println(verdict + "\t" + standard.getId() + "\t" + file + "\t" + String.join("; ", broken(result).keySet()));
            return result.isCompliant();
        }
    }

    private static Map<String, Integer> broken(ValidationResult result) {
        Map<String, Integer> rules = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            boolean failed = assertion.getStatus() == TestAssertion.Status.FAILED;
            String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage();
            if (failed && (rules.size() < SHOWN_RULES || rules.containsKey(rule))) {
                rules.merge(rule, 1, Integer::sum);
            }
        }
        return rules;
    }
}
