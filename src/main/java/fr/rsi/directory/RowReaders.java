package fr.rsi.directory;

import fr.rsi.language.LanguageProperties;
import fr.rsi.security.Accounts;
import fr.rsi.security.TechnicalUser;
import org.springframework.stereotype.Component;

/** Makes readers of rows that know the groups and the language of this installation. */
@Component
class RowReaders {

    private final Accounts accounts;
    private final TechnicalUser technicalUser;
    private final LanguageProperties language;

    RowReaders(Accounts accounts, TechnicalUser technicalUser, LanguageProperties language) {
        this.accounts = accounts;
        this.technicalUser = technicalUser;
        this.language = language;
    }

    RowReader reader(Rows rows, Entries entries, Snapshot before, Problems problems) {
        var groups = new GroupIds(technicalUser.call(accounts::groups).keySet());
        return new RowReader(
                rows, entries, before, problems, groups, language.locale().getLanguage());
    }
}
