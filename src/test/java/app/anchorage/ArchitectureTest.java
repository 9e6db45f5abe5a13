package app.anchorage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

/** What keeps the rooms apart. */
@AnalyzeClasses(packages = "app.anchorage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] MONEY = {"..money..", "..earning..", "..ledger..", "..settlement..", "..order..", "..home..", "..deal.."};

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("app.anchorage.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pure_rules_know_no_container_and_no_database = noClasses().that().resideInAnyPackage("..money..", "..earning..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "io.quarkus..", "java.sql..", "javax.sql..", "org.jdbi..",
                    "org.hibernate..", "app.anchorage.agency..", "app.anchorage.web..");

    @ArchTest
    static final ArchRule what_speaks_templates_keeps_no_data = noClasses().that(useTemplates())
            .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule resources_do_not_query = noClasses().that().haveSimpleNameEndingWith("Resource")
            .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.hibernate..");

    @ArchTest
    static final ArchRule no_floating_point_fields_near_money = fields().that().areDeclaredInClassesThat().resideInAnyPackage(MONEY)
            .should(notBeFloating()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_floating_point_values_near_money = methods().that().areDeclaredInClassesThat().resideInAnyPackage(MONEY)
            .should(notSpeakFloating());

    @ArchTest
    static final ArchRule no_old_dates = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.text.SimpleDateFormat");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may = methods().that().areMetaAnnotatedWith(HttpMethod.class)
            .should(sayWhoMay()).allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> useTemplates() {
        return DescribedPredicate.describe("use templates", type -> !type.getPackageName().equals("app.anchorage.web")
                && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("io.quarkus.qute")));
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> notBeFloating() {
        return new ArchCondition<>("not be floating point") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                if (isFloating(field.getRawType())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> notSpeakFloating() {
        return new ArchCondition<>("take and give no floating point") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean floating = isFloating(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating);
                if (floating) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class) || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("say who may call it") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class) || method.getOwner().isAnnotatedWith(PermitAll.class);
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
