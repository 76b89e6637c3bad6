package fr.rsi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(RsiApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        assertThat(modules.stream().count()).isGreaterThan(10);
        modules.verify();
    }

    @Test
    void modulesAreDocumented() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
