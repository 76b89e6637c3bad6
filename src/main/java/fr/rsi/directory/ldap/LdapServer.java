package fr.rsi.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The configured LDAP server, as it is read: page by page, without following referrals to other servers. */
@Component
class LdapServer {

    private static final String SECURE = "ldaps";

    private final LdapProperties properties;

    LdapServer(LdapProperties properties) {
        this.properties = properties;
    }

    /** A connection of who reads; the caller closes it. */
    LDAPConnection connect() throws LDAPException {
        var url = new LDAPURL(String.valueOf(properties.url()));
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(
                Math.toIntExact(properties.connectTimeout().toMillis()));
        options.setResponseTimeoutMillis(properties.readTimeout().toMillis());
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        var connection = url.getScheme().equals(SECURE)
                ? new LDAPConnection(secureSockets(), options)
                : new LDAPConnection(options);
        try {
            connection.connect(url.getHost(), url.getPort());
            if (!properties.userDn().isEmpty()) {
                connection.bind(properties.userDn(), properties.password());
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    /** Certificates are trusted as by every program of this Java. */
    private static javax.net.ssl.SSLSocketFactory secureSockets() {
        try {
            return new SSLUtil().createSSLSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No secure connections in this Java", e);
        }
    }

    /** Gives every person to a consumer, with these attributes. */
    void read(String[] attributes, Consumer<SearchResultEntry> consumer) throws LDAPException {
        try (LDAPConnection connection = connect()) {
            var request = new SearchRequest(
                    properties.base(), SearchScope.SUB, Filter.create(properties.filter()), attributes);
            ASN1OctetString cookie = null;
            do {
                request.setControls(new SimplePagedResultsControl(properties.pageSize(), cookie));
                SearchResult page = connection.search(request);
                page.getSearchEntries().forEach(consumer);
                SimplePagedResultsControl more = SimplePagedResultsControl.get(page);
                cookie = more != null && more.moreResultsToReturn() ? more.getCookie() : null;
            } while (cookie != null);
        }
    }

    /** The DN of the one person whose attribute has this value, null for nobody. */
    @Nullable String find(LDAPConnection connection, String attribute, String value) throws LDAPException {
        Filter filter = Filter.createANDFilter(
                Filter.create(properties.filter()), Filter.createEqualityFilter(attribute, value));
        SearchResult found = connection.search(properties.base(), SearchScope.SUB, filter, "1.1");
        return found.getEntryCount() == 1 ? found.getSearchEntries().get(0).getDN() : null;
    }
}
