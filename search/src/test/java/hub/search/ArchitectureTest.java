package hub.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rules of this module that a compiler does not check. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("hub.search");

    @Test
    void theClientIsKnownToTheConnectionAlone() {
        noClasses()
                .that()
                .haveNameNotMatching("hub\\.search\\.engine\\.(Connection|Elastic)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic..", "org.apache.hc..")
                .because("the next client changes one class")
                .check(CLASSES);
    }

    @Test
    void onlyTheWriterReadsWithoutAViewer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("hub.search.write", "hub.search.feed", "hub.search.engine")
                .should()
                .callMethod(Elastic.class, "storedForRewriting", String.class, java.util.Collection.class)
                .orShould()
                .callMethod(Elastic.class, "searchesForRewriting", String.class, java.util.List.class)
                .because("every read is filtered by its viewer's tokens")
                .check(CLASSES);
    }

    @Test
    void everyQuestionHasAViewer() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .haveNameMatching("hub\\.search\\.(read|relate)\\.\\w+(Search|Reader|Lookup)")
                .should(new com.tngtech.archunit.lang.ArchCondition<>("take a Viewer first") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaMethod method,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        boolean viewer = !method.getRawParameterTypes().isEmpty()
                                && method.getRawParameterTypes().getFirst().isEquivalentTo(Viewer.class);
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                method, viewer, method.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void timeComesFromOutside() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("hub.search.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyIndexIsInTheList() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(HubIndex.class) && !type.isInterface())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(Indices.all().stream()
                        .map(index -> index.getClass().getName())
                        .toList());
    }

    @Test
    void storedJsonIsNotParsedHere() {
        classes()
                .that()
                .resideInAPackage("hub.search.write")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("hub.journal..", "com.fasterxml..")
                .check(CLASSES);
    }
}
