package fr.rsi.directory.web;

import fr.rsi.directory.Preview;
import fr.rsi.directory.ldap.LdapRun;
import fr.rsi.directory.ldap.LdapRuns;
import fr.rsi.directory.ldap.LdapSynchronisation;
import fr.rsi.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The synchronisation with the LDAP server, for administrators. */
@RestController
@Tag(name = "People")
class LdapController {

    private final LdapSynchronisation synchronisation;
    private final LdapRuns runs;
    private final Access access;

    LdapController(LdapSynchronisation synchronisation, LdapRuns runs, Access access) {
        this.synchronisation = synchronisation;
        this.runs = runs;
        this.access = access;
    }

    @PostMapping("/api/people/ldap")
    @Operation(
            summary = "Makes the directory what the LDAP server says, now",
            description =
                    "With dryRun, which is the default, nothing is done. force lets any number of people leave. For administrators.")
    @ApiResponse(responseCode = "200", description = "Done, or what would be done")
    @ApiResponse(responseCode = "400", description = "Entries are wrong, each is named; nothing is done")
    @ApiResponse(responseCode = "404", description = "No LDAP server is configured")
    @ApiResponse(
            responseCode = "409",
            description = "Too many would leave, or the server returned nobody, or it is being done; nothing is done")
    @ApiResponse(responseCode = "502", description = "The LDAP server can't be read; nothing is done")
    ImportController.Imported synchronise(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean force,
            Authentication person) {
        access.requireAdministrator(person);
        LdapRun run = synchronisation.run(dryRun, force, person.getName());
        Preview preview = run.preview() == null ? Preview.NOTHING : run.preview();
        return switch (run.result()) {
            case DONE, PREVIEWED -> ImportController.Imported.of(preview);
            case REFUSED -> throw preview.refused(Refused.Kind.INVALID, String.valueOf(run.message()));
            case STOPPED -> throw preview.refused(Refused.Kind.CONFLICT, String.valueOf(run.message()));
            case FAILED -> throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, run.message());
        };
    }

    @GetMapping("/api/directory/ldap")
    @Operation(
            summary = "How the latest synchronisation with the LDAP server ended",
            description = "For administrators.")
    State state(Authentication person) {
        access.requireAdministrator(person);
        return new State(runs.last().orElse(null));
    }

    record State(@Nullable LdapRun lastRun) {}
}
