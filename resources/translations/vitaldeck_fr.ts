<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActivityCells</name>
    <message>
        <source>Training load from power</source>
        <translation>Charge d’entraînement d’après la puissance</translation>
    </message>
    <message>
        <source>Training load from heart rate</source>
        <translation>Charge d’entraînement d’après la fréquence cardiaque</translation>
    </message>
    <message>
        <source>Week %1</source>
        <extracomment>A week in the list of activities, to be heard: &quot;Week 16 – 22 Nov&quot;</extracomment>
        <translation>Semaine %1</translation>
    </message>
    <message>
        <source>so far</source>
        <extracomment>Of the running week, whose sums are not yet the last word</extracomment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 activité</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activité</numerusform>
            <numerusform>%n activités</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 climb</source>
        <extracomment>As in &quot;1,066 m climb&quot;; %1 has its unit</extracomment>
        <translation>%1 de dénivelé positif</translation>
    </message>
    <message>
        <source>load %1</source>
        <extracomment>Training load, as in &quot;load 341&quot;</extracomment>
        <translation>charge %1</translation>
    </message>
</context>
<context>
    <name>ActivityColumn</name>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Pace, speed</source>
        <translation>Allure, vitesse</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Dénivelé</translation>
    </message>
    <message>
        <source>HR</source>
        <extracomment>Heart rate, short: a column&apos;s title</extracomment>
        <translation>FC</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calories</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>Training load</extracomment>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>ActivityStats</name>
    <message>
        <source>Climb</source>
        <translation>Dénivelé positif</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>FC moyenne</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calories</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>under a number that several sources know: the one that it was taken from</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <extracomment>under an average: the largest value</extracomment>
        <translation>max %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <extracomment>under the climb: how much went down again</extracomment>
        <translation>négatif %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>a swim: how many lengths of how long a pool, &quot;40 × 25 m&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Moving time</source>
        <translation>En mouvement</translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation>écoulé %1</translation>
    </message>
    <message>
        <source>without a pause</source>
        <translation>sans pause</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>best %1</source>
        <extracomment>under the average pace: the fastest</extracomment>
        <translation>meilleure %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Allure</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Weighted power</source>
        <translation>Puissance pondérée</translation>
    </message>
    <message>
        <source>mean %1</source>
        <extracomment>under the weighted power: the plain average</extracomment>
        <translation>moyenne %1</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>under the intensity: the threshold power that it is a share of, with its unit</extracomment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Training load</source>
        <extracomment>under the training load: what it was told from</extracomment>
        <translation>Charge</translation>
    </message>
    <message>
        <source>from power</source>
        <translation>d’après la puissance</translation>
    </message>
    <message>
        <source>from heart rate</source>
        <translation>d’après la FC</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>When an activity began. See QLocale::toString</extracomment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>date, time</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ActivityTitle</name>
    <message>
        <source>Night %1</source>
        <translation>%1 de nuit</translation>
    </message>
    <message>
        <source>Morning %1</source>
        <translation>%1 du matin</translation>
    </message>
    <message>
        <source>Lunch %1</source>
        <translation>%1 du midi</translation>
    </message>
    <message>
        <source>Afternoon %1</source>
        <translation>%1 de l’après-midi</translation>
    </message>
    <message>
        <source>Evening %1</source>
        <translation>%1 du soir</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>activité</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>Recorded with %1</source>
        <extracomment>%1 is a device, as &apos;Garmin Edge 840&apos;</extracomment>
        <translation>Enregistré avec %1</translation>
    </message>
</context>
<context>
    <name>ChartSpec</name>
    <message>
        <source>Distance per week</source>
        <translation>Distance par semaine</translation>
    </message>
    <message>
        <source>Distance per month</source>
        <translation>Distance par mois</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Resting HR</source>
        <translation>FC de repos</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder and try again.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre dossier et réessayez.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Vitaldeck gathers your fitness and health data in one place, on this computer.
</source>
        <translation>Vitaldeck réunit vos données de sport et de santé en un seul endroit, sur cet ordinateur.
</translation>
    </message>
    <message>
        <source>vitaldeck [options] [FILE...]      open the window, import the files</source>
        <translation>vitaldeck [options] [FILE...]      ouvrir la fenêtre, importer les fichiers</translation>
    </message>
    <message>
        <source>Options, for every command:</source>
        <translation>Options, pour toutes les commandes&#x202f;:</translation>
    </message>
    <message>
        <source>
Exit codes: 0 fine, 1 something failed (the rest landed), 2 wrong usage.</source>
        <translation>
Codes de sortie&#x202f;: 0 tout va bien, 1 un échec (le reste est enregistré), 2 mauvaise utilisation.</translation>
    </message>
    <message>
        <source>The data folder has no name.</source>
        <translation>Le dossier des données n’a pas de nom.</translation>
    </message>
    <message>
        <source>--json goes with a command.</source>
        <translation>--json va avec une commande.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a command nor a file.</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni une commande ni un fichier.</translation>
    </message>
    <message>
        <source>Try &apos;vitaldeck --help&apos;.</source>
        <translation>Essayez «&#x202f;vitaldeck --help&#x202f;».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no sport. There are: %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un sport. Il y a&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>En mouvement</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Dénivelé positif</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Highest heart rate</source>
        <translation>FC maximale</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calories</translation>
    </message>
    <message>
        <source>Weighted power</source>
        <translation>Puissance pondérée</translation>
    </message>
    <message>
        <source>Training load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Laps</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>No activities.</source>
        <translation>Aucune activité.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the id of an activity.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’identifiant d’une activité.</translation>
    </message>
    <message>
        <source>There is no activity %1.</source>
        <translation>Il n’y a pas d’activité %1.</translation>
    </message>
    <message>
        <source>Something is missing after the command.</source>
        <translation>Il manque quelque chose après la commande.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one argument too many.</source>
        <translation>«&#x202f;%1&#x202f;» est un argument de trop.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date; write it as 2026-11-20.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date&#x202f;; écrivez-la ainsi&#x202f;: 2026-11-20.</translation>
    </message>
    <message>
        <source>import files, folders and archives</source>
        <translation>importer des fichiers, dossiers et archives</translation>
    </message>
    <message>
        <source>Reads FIT, GPX and TCX files, also inside of .gz and .zip. The files stay as they are; importing one again changes nothing.</source>
        <translation>Lit les fichiers FIT, GPX et TCX, aussi dans des .gz et .zip. Les fichiers restent tels quels&#x202f;; en réimporter un ne change rien.</translation>
    </message>
    <message>
        <source>list activities, newest first</source>
        <translation>lister les activités, la plus récente d’abord</translation>
    </message>
    <message>
        <source>  --from DATE    first day, as 2026-11-20
  --to DATE      last day
  --sport SPORT  one sport (run, ride, ...) or family (water, winter, ...)</source>
        <translation>  --from DATE    premier jour, comme 2026-11-20
  --to DATE      dernier jour
  --sport SPORT  un sport (run, ride, ...) ou une famille (water, winter, ...)</translation>
    </message>
    <message>
        <source>show one activity, its laps and what each source said</source>
        <translation>montrer une activité, ses tours et ce que dit chaque source</translation>
    </message>
    <message>
        <source>  --streams      with the samples through time (in JSON)</source>
        <translation>  --streams      avec les mesures au fil du temps (en JSON)</translation>
    </message>
    <message>
        <source>list what was measured by day</source>
        <translation>lister ce qui a été mesuré par jour</translation>
    </message>
    <message>
        <source>  --metric METRIC  steps, resting_heart_rate, weight, ...; repeatable
  --from DATE      first day, as 2026-11-20
  --to DATE        last day</source>
        <translation>  --metric METRIC  steps, resting_heart_rate, weight, ...&#x202f;; répétable
  --from DATE      premier jour, comme 2026-11-20
  --to DATE        dernier jour</translation>
    </message>
    <message>
        <source>make the data of a made-up athlete</source>
        <translation>créer les données d’un sportif inventé</translation>
    </message>
    <message>
        <source>Three years to look around in, in a folder of their own; open them with &apos;vitaldeck --demo&apos;.
  --remove         delete them and all that was changed in them
  --now TIME       as they would be at 2026-11-20T18:42; for pictures and tests</source>
        <translation>Trois ans à explorer, dans un dossier à part&#x202f;; ouvrez-les avec «&#x202f;vitaldeck --demo&#x202f;».
  --remove         les supprimer, avec tout ce qui y a été changé
  --now TIME       telles qu’à 2026-11-20T18:42&#x202f;; pour images et tests</translation>
    </message>
    <message>
        <source>check the store and the surroundings</source>
        <translation>vérifier la base et son environnement</translation>
    </message>
    <message>
        <source>  --deep         also compute everything derived again and compare</source>
        <translation>  --deep         recalculer aussi tout ce qui est déduit, et comparer</translation>
    </message>
    <message>
        <source>paint a page into a picture</source>
        <translation>dessiner une page dans une image</translation>
    </message>
    <message>
        <source>  PAGE           dashboard, day, day/DATE, activities, activity/ID,
                 years/METRIC, settings/SECTION, welcome
  --out FILE     the picture to write
  --size SIZE    of the window, as 1280x800
  --theme THEME  light or dark
  --font-scale N times the usual size of the font</source>
        <translation>  PAGE           dashboard, day, day/DATE, activities, activity/ID,
                 years/METRIC, settings/SECTION, welcome
  --out FILE     l’image à écrire
  --size SIZE    de la fenêtre, comme 1280x800
  --theme THEME  light (clair) ou dark (sombre)
  --font-scale N fois la taille habituelle des caractères</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no metric. There are: %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une mesure. Il y a&#x202f;: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time; write it as 2026-11-20T18:42.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une heure&#x202f;; écrivez-la ainsi&#x202f;: 2026-11-20T18:42.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Supprimé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>There was no demo data.</source>
        <translation>Il n’y avait pas de données de démonstration.</translation>
    </message>
    <message>
        <source>%1 activities, %2 days, in %3</source>
        <extracomment>The made-up athlete&apos;s data, e.g. &quot;742 activities, 1,061 days, in /home/me/.local/share/vitaldeck/demo&quot;</extracomment>
        <translation>%1 activités, %2 jours, dans %3</translation>
    </message>
    <message>
        <source>Open it: vitaldeck --demo
Remove it: vitaldeck demo --remove</source>
        <translation>Pour l’ouvrir&#x202f;: vitaldeck --demo
Pour la supprimer&#x202f;: vitaldeck demo --remove</translation>
    </message>
    <message>
        <source>%1 files: %2 new, %3 updated, %4 already here, %5 without data for us, %6 damaged, %7 unreadable</source>
        <extracomment>The end of an import, e.g. &quot;12 files: 8 new, 1 updated, 2 already here, 1 without data for us, 0 damaged, 0 unreadable&quot;</extracomment>
        <translation>%1 fichiers&#x202f;: %2 nouveaux, %3 mis à jour, %4 déjà présents, %5 sans données utiles, %6 endommagés, %7 illisibles</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size; write it as 1280x800, from 640x480 on.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une taille&#x202f;; écrivez-la ainsi&#x202f;: 1280x800, à partir de 640x480.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a scale of the font; it goes from 0.5 to 4.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une échelle de caractères&#x202f;; elle va de 0.5 à 4.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no theme; there are light and dark.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un thème&#x202f;; il y a light et dark.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no page; there are dashboard, day/DATE, activities, activity/ID, years/METRIC, settings/SECTION and welcome.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une page&#x202f;; il y a dashboard, day/DATE, activities, activity/ID, years/METRIC, settings/SECTION et welcome.</translation>
    </message>
    <message>
        <source>--out says which file to write, as page.png.</source>
        <translation>--out indique le fichier à écrire, comme page.png.</translation>
    </message>
    <message>
        <source>There is nothing to show for &apos;%1&apos;.</source>
        <translation>Il n’y a rien à montrer pour «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be written.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>  --data-dir DIR   keep everything in this folder (also: VITALDECK_DATA_DIR)
  --demo           on the data of a made-up athlete, kept apart from yours
  --json           machine-readable output
  --endpoint PROVIDER.NAME=URL
                   another address for authorize, token, revoke or api; repeatable
  --background     without a command: only the icon in the tray, no window
  --help           this help, or that of a command
  --version        the version</source>
        <translation>  --data-dir DIR   tout garder dans ce dossier (ou&#x202f;: VITALDECK_DATA_DIR)
  --demo           sur les données d’un sportif inventé, à part des vôtres
  --json           sortie lisible par une machine
  --endpoint PROVIDER.NAME=URL
                   une autre adresse pour authorize, token, revoke ou api&#x202f;; répétable
  --background     sans commande&#x202f;: l’icône de la zone de notification, sans fenêtre
  --help           cette aide, ou celle d’une commande
  --version        la version</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 demande une valeur.</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is no address of a provider; write it as strava.api=https://gateway.example.org. Only https is taken, or http to this computer.</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;» n’est pas l’adresse d’un service&#x202f;; écrivez-la ainsi&#x202f;: strava.api=https://gateway.example.org. Seul https est admis, ou http vers cet ordinateur.</translation>
    </message>
    <message>
        <source>--background goes without a command.</source>
        <translation>--background va sans commande.</translation>
    </message>
    <message>
        <source>--background goes without --demo.</source>
        <translation>--background va sans --demo.</translation>
    </message>
    <message>
        <source>Fitbit gives its data through Google Health now: use googlehealth.</source>
        <translation>Fitbit donne ses données par Google Health désormais&#x202f;: utilisez googlehealth.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no service; there are: %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un service&#x202f;; il y a&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The demo has no accounts; leave --demo away.</source>
        <translation>La démo n’a pas de comptes&#x202f;; omettez --demo.</translation>
    </message>
    <message>
        <source>sign in to a service and link its account</source>
        <translation>se connecter à un service et associer son compte</translation>
    </message>
    <message>
        <source>end the access to a service</source>
        <translation>mettre fin à l’accès à un service</translation>
    </message>
    <message>
        <source>What came from it stays, unless you say otherwise.
  --delete-data  delete what came from it, too
  --account ID   which one, where several are linked</source>
        <translation>Ce qui en est venu reste, sauf avis contraire.
  --delete-data  supprimer aussi ce qui en est venu
  --account ID   lequel, s’il y en a plusieurs</translation>
    </message>
    <message>
        <source>list the accounts and how they are</source>
        <translation>lister les comptes et leur état</translation>
    </message>
    <message>
        <source>State, last and next sync, permissions, quota and last error.</source>
        <translation>État, dernière et prochaine synchro, autorisations, quota et dernière erreur.</translation>
    </message>
    <message>
        <source>get what is new from the services</source>
        <translation>recevoir les nouveautés des services</translation>
    </message>
    <message>
        <source>Without PROVIDER: all that are not paused. Waits for the end; Ctrl+C stops it, and what has arrived stays.</source>
        <translation>Sans PROVIDER&#x202f;: tous ceux qui ne sont pas en pause. Attend la fin&#x202f;; Ctrl+C l’arrête, et ce qui est arrivé reste.</translation>
    </message>
    <message>
        <source>list the runs of syncs and imports, newest first</source>
        <translation>lister les synchros et imports, le plus récent d’abord</translation>
    </message>
    <message>
        <source>  --limit N      so many of them (20)</source>
        <translation>  --limit N      au plus autant (20)</translation>
    </message>
    <message>
        <source>Client secret of your application at %1:</source>
        <translation>Secret client de votre application chez %1&#x202f;:</translation>
    </message>
    <message>
        <source>There is no secret on standard input.</source>
        <translation>Il n’y a pas de secret sur l’entrée standard.</translation>
    </message>
    <message>
        <source>%1 asks for a client secret: give it on standard input, with --secret-stdin.</source>
        <translation>%1 demande un secret client&#x202f;: donnez-le sur l’entrée standard, avec --secret-stdin.</translation>
    </message>
    <message>
        <source>%1 needs a client id of your own: --client-id ID. You make one at %2</source>
        <translation>%1 demande votre propre ID client&#x202f;: --client-id ID. Vous en créez un ici&#x202f;: %2</translation>
    </message>
    <message>
        <source>Your browser is asked to open the page of the service. If it does not, open this address:
%1</source>
        <translation>Votre navigateur doit ouvrir la page du service. Sinon, ouvrez cette adresse&#x202f;:
%1</translation>
    </message>
    <message>
        <source>%1: %2 is linked.</source>
        <translation>%1&#x202f;: %2 est associé.</translation>
    </message>
    <message>
        <source>Not shared: %1</source>
        <translation>Non partagé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 left</source>
        <extracomment>What is left of a service&apos;s limit, e.g. &quot;15min: 180 of 200&quot;</extracomment>
        <translation>%1&#x202f;: reste %2 sur %3</translation>
    </message>
    <message>
        <source>last sync</source>
        <translation>synchro</translation>
    </message>
    <message>
        <source>next sync</source>
        <translation>prochaine</translation>
    </message>
    <message>
        <source>here since</source>
        <translation>ici depuis</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>quota</translation>
    </message>
    <message>
        <source>last error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>No accounts are linked. Link one: vitaldeck connect PROVIDER</source>
        <translation>Aucun compte n’est associé. Associez-en un&#x202f;: vitaldeck connect PROVIDER</translation>
    </message>
    <message>
        <source>Several accounts of %1 are here; say which by --account ID: %2.</source>
        <translation>Il y a plusieurs comptes de %1&#x202f;; dites lequel par --account ID&#x202f;: %2.</translation>
    </message>
    <message>
        <source>vitaldeck: No such account of %1 is linked.</source>
        <translation>vitaldeck&#x202f;: Aucun tel compte de %1 n’est associé.</translation>
    </message>
    <message>
        <source>%1: %2 is no longer linked.</source>
        <translation>%1&#x202f;: %2 n’est plus associé.</translation>
    </message>
    <message>
        <source>Deleted what came from it: %1 activities (%2 of them had no other source), %3 days.</source>
        <translation>Supprimé ce qui en venait&#x202f;: %1 activités (dont %2 sans autre source), %3 jours.</translation>
    </message>
    <message>
        <source>What came from it stays: %1 activities (%2 of them have no other source), %3 days.</source>
        <translation>Ce qui en est venu reste&#x202f;: %1 activités (dont %2 sans autre source), %3 jours.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of runs.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre de passages.</translation>
    </message>
    <message>
        <source>%1 fetched: %2 new, %3 updated, %4 skipped, %5 deleted; %6 requests</source>
        <extracomment>e.g. &quot;40 fetched: 5 new, 2 updated, 33 skipped, 0 deleted; 3 requests&quot;</extracomment>
        <translation>reçu&#x202f;: %1, en plus&#x202f;: %2, mis à jour&#x202f;: %3, omis&#x202f;: %4, en moins&#x202f;: %5&#x202f;; requêtes&#x202f;: %6</translation>
    </message>
    <message>
        <source>vitaldeck: No account of %1 is linked. Link one: vitaldeck connect %2</source>
        <translation>vitaldeck&#x202f;: Aucun compte de %1 n’est associé. Associez-en un&#x202f;: vitaldeck connect %2</translation>
    </message>
    <message>
        <source>There is nothing to sync: no account is linked, or all are paused.</source>
        <translation>Rien à synchroniser&#x202f;: aucun compte n’est associé, ou tous sont en pause.</translation>
    </message>
    <message>
        <source>May be the same as</source>
        <translation>Peut-être la même que</translation>
    </message>
    <message>
        <source>say whether two recordings are of one workout</source>
        <translation>dire si deux enregistrements sont d’une même séance</translation>
    </message>
    <message>
        <source>Without arguments: list what may be one workout, newest first.
  RECORDING      its id, as &apos;activity&apos; tells it
  same           their activities are one, whatever later syncs bring
  different      they are not
  ask            take back what was said</source>
        <translation>Sans argument&#xa0;: lister ce qui peut être une même séance, les plus récentes d’abord.
  RECORDING      son identifiant, tel que le donne «&#xa0;activity&#xa0;»
  same           leurs activités n’en font qu’une, quoi qu’apportent les synchronisations
  different      elles sont distinctes
  ask            reprendre ce qui a été dit</translation>
    </message>
    <message>
        <source>Opens the page of the service in your browser, links the account and begins its first sync.
PROVIDER is strava, googlehealth, garmin, polar, polarv3, wahoo or coros.
  --client-id ID     of your own application there; else the one that is kept
  --secret-stdin     its secret, or your key, is the first line of standard input; else it is asked for
  --key-days N       your key is good for so long: you are told before it ends
  --no-browser       print the address to open, one line, and wait for the way back
  --another-account  link a second account of the service
  --keep-all         keep details for longer than the rules of the service ask for
  --no-sync          link only</source>
        <translation>Ouvre la page du service dans votre navigateur, associe le compte et commence sa première synchronisation.
PROVIDER est strava, googlehealth, garmin, polar, polarv3, wahoo ou coros.
  --client-id ID     de votre propre application chez lui&#x202f;; sinon celui qui est gardé
  --secret-stdin     son secret, ou votre clé, est la première ligne de l’entrée standard&#x202f;; sinon il est demandé
  --key-days N       votre clé est valable aussi longtemps&#xa0;: vous êtes prévenu avant sa fin
  --no-browser       afficher l’adresse à ouvrir, sur une ligne, et attendre le retour
  --another-account  associer un deuxième compte du service
  --keep-all         garder les détails plus longtemps que ne le veulent les règles du service
  --no-sync          associer seulement</translation>
    </message>
    <message>
        <source>import new files of folders and devices by themselves</source>
        <translation>importer d’eux-mêmes les nouveaux fichiers de dossiers et d’appareils</translation>
    </message>
    <message>
        <source>Without more: lists what is watched while Vitaldeck runs. Nothing in there is ever changed.
  add FOLDER       watch a folder, or a Garmin watch that is mounted there
  --no-subfolders  without the folders in it
  remove FOLDER    watch it no longer; what was imported stays
  once             look at all now, import what is new and wait for the end</source>
        <translation>Sans rien d’autre&#xa0;: liste ce qui est surveillé tant que Vitaldeck tourne. Rien n’y est jamais modifié.
  add FOLDER       surveiller un dossier, ou une montre Garmin qui y est montée
  --no-subfolders  sans les dossiers qu’il contient
  remove FOLDER    ne plus le surveiller&#x202f;; ce qui a été importé reste
  once             tout regarder maintenant, importer ce qui est nouveau et attendre la fin</translation>
    </message>
    <message>
        <source>Your key of %1:</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Votre clé de %1&#xa0;:</translation>
    </message>
    <message>
        <source>--key-days takes a number of days.</source>
        <translation>--key-days demande un nombre de jours.</translation>
    </message>
    <message>
        <source>Nothing to ask.</source>
        <translation>Rien à demander.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the id of a recording.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’identifiant d’un enregistrement.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no answer; there are: same, different, ask.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une réponse&#x202f;; il y a&#xa0;: same, different, ask.</translation>
    </message>
    <message>
        <source>Two recordings and an answer are needed, or nothing at all.</source>
        <translation>Il faut deux enregistrements et une réponse, ou rien du tout.</translation>
    </message>
    <message>
        <source>There is no recording %1.</source>
        <translation>Il n’y a pas d’enregistrement %1.</translation>
    </message>
    <message>
        <source>Both are of activity %1.</source>
        <translation>Les deux sont de l’activité %1.</translation>
    </message>
    <message>
        <source>They are of activities %1 and %2.</source>
        <translation>Ils sont des activités %1 et %2.</translation>
    </message>
    <message>
        <source>without the folders in it</source>
        <translation>sans les dossiers qu’il contient</translation>
    </message>
    <message>
        <source>last import %1: %2 files, %3 not read</source>
        <extracomment>e.g. &quot;last import 2026-11-20T18:40:00+01:00: 3 files, 1 not read&quot;</extracomment>
        <translation>dernier import %1&#xa0;: %2 fichiers, %3 non lus</translation>
    </message>
    <message>
        <source>No folder is watched. Watch one: vitaldeck watch add FOLDER</source>
        <translation>Aucun dossier n’est surveillé. Pour en surveiller un&#xa0;: vitaldeck watch add FOLDER</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no folder.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un dossier.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not watched.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas surveillé.</translation>
    </message>
    <message>
        <source>not there now  %1</source>
        <translation>absent pour l’instant  %1</translation>
    </message>
    <message>
        <source>still being written  %1</source>
        <translation>en cours d’écriture  %1</translation>
    </message>
    <message>
        <source>The demo takes no files; leave --demo away.</source>
        <translation>La démo ne prend pas de fichiers&#x202f;; omettez --demo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of add, remove and once.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni add, ni remove, ni once.</translation>
    </message>
    <message>
        <source>&apos;watch add&apos; and &apos;watch remove&apos; name one folder, &apos;watch once&apos; none.</source>
        <translation>«&#xa0;watch add&#xa0;» et «&#xa0;watch remove&#xa0;» nomment un dossier, «&#xa0;watch once&#xa0;» aucun.</translation>
    </message>
    <message>
        <source>--no-subfolders goes with &apos;watch add&apos;.</source>
        <translation>--no-subfolders va avec «&#xa0;watch add&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Coros</name>
    <message>
        <source>You need nothing but your COROS account. If your watch is new, let the COROS app fetch its data once before you begin.</source>
        <translation>Il ne vous faut que votre compte COROS. Si votre montre est neuve, laissez d’abord l’app COROS en chercher les données une fois.</translation>
    </message>
    <message>
        <source>COROS opens in your browser. Sign in and allow the access: Vitaldeck only reads.</source>
        <translation>COROS s’ouvre dans votre navigateur. Connectez-vous et autorisez l’accès : Vitaldeck ne fait que lire.</translation>
    </message>
    <message>
        <source>COROS hands out 50 original files a day, so older activities get theirs over days or weeks. Files that you have already can be imported at once.</source>
        <translation>COROS donne 50 fichiers d’origine par jour, les activités anciennes reçoivent donc les leurs en quelques jours ou semaines. Les fichiers que vous avez déjà peuvent être importés tout de suite.</translation>
    </message>
    <message>
        <source>Your COROS account, nothing else</source>
        <translation>Votre compte COROS, rien d’autre</translation>
    </message>
</context>
<context>
    <name>CorosPartner</name>
    <message>
        <source>COROS gives credentials for its Open API to companies that apply for them. Without some, use “COROS” instead: it needs none, and reaches back farther.</source>
        <translation>COROS donne des accès à son Open API aux entreprises qui en demandent. Sans eux, prenez « COROS » : il n’en demande pas et remonte plus loin.</translation>
    </message>
    <message>
        <source>Have COROS register “https://localhost/callback” as the address to be sent back to.</source>
        <translation>Faites enregistrer par COROS « https://localhost/callback » comme adresse de retour.</translation>
    </message>
    <message>
        <source>Copy your client id and client secret into the two fields here. After signing in, paste the address that your browser shows.</source>
        <translation>Copiez votre ID client et votre secret client dans les deux champs ici. Après la connexion, collez l’adresse que montre votre navigateur.</translation>
    </message>
    <message>
        <source>A partner&apos;s credentials from COROS</source>
        <translation>Les accès d’un partenaire de COROS</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Resting HR</source>
        <translation>FC de repos</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Active minutes</source>
        <translation>Minutes actives</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Last activities</source>
        <translation>Dernières activités</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Distance per week</source>
        <translation>Distance par semaine</translation>
    </message>
    <message>
        <source>Steps over time</source>
        <translation>Évolution des pas</translation>
    </message>
    <message>
        <source>Resting HR over time</source>
        <translation>Évolution de la FC de repos</translation>
    </message>
</context>
<context>
    <name>DataKind</name>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Steps and distance</source>
        <translation>Pas et distance</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d</source>
        <extracomment>A day of a range within one month: &quot;16&quot;. See QLocale::toString</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day: &quot;22 Nov 2025&quot;. See QLocale::toString
----------
Date of another year in few letters. See QLocale::toString</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Date of this year in few letters. See QLocale::toString</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>Date in a table, this year. See QLocale::toString</extracomment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>ddd</source>
        <extracomment>Weekday of a date within the last week. See QLocale::toString</extracomment>
        <translation>ddd</translation>
    </message>
    <message>
        <source>Until %1</source>
        <extracomment>%1 is a day, as in &quot;Until 22 Nov&quot;</extracomment>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a day, as in &quot;Since 16 Nov&quot;</extracomment>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A range of days: &quot;16 – 22 Nov&quot;, &quot;30 Nov – 6 Dec&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date beside a title. See QLocale::toString</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>No sleep, no activity, no heart rate and no steps by the hour.</source>
        <translation>Ni sommeil, ni activité, ni fréquence cardiaque, ni pas par heure.</translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <extracomment>an activity, when it began, when it ended</extracomment>
        <translation>%1, de %2 à %3.</translation>
    </message>
    <message>
        <source>Heart rate: %1 to %2.</source>
        <translation>Fréquence cardiaque&#x202f;: %1 à %2.</translation>
    </message>
    <message>
        <source>Steps: most in the hour %2, %1.</source>
        <extracomment>of the steps by the hour: the largest number, and its hour</extracomment>
        <translation>Pas&#x202f;: %1 au plus, dans l’heure %2.</translation>
    </message>
    <message>
        <source>no heart rate</source>
        <translation>pas de fréquence cardiaque</translation>
    </message>
    <message>
        <source>%1: %2 steps</source>
        <translation>%1&#x202f;: %2 pas</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Heart rate, mean</source>
        <translation>FC moyenne</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Nap, from %1 to %2</source>
        <translation>Sieste, de %1 à %2</translation>
    </message>
    <message>
        <source>Sleep, from %1 to %2</source>
        <translation>Sommeil, de %1 à %2</translation>
    </message>
    <message>
        <source>Nap</source>
        <translation>Sieste</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a list of stretches of time, not at its end</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>the end of a list of stretches of time</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 fills gaps between %2 and %3, where %4 has no data.</source>
        <extracomment>%1 and %4 are sources: the first fills gaps of the other, between two times</extracomment>
        <translation>%1 comble des trous entre %2 et %3, où %4 n’a pas de données.</translation>
    </message>
    <message>
        <source>%1 fills %2, where %3 has no data.</source>
        <extracomment>%1 and %3 are sources, %2 times of the day: &quot;Phone fills 08:00–09:00, where Watch has no data.&quot;</extracomment>
        <translation>%1 comble %2, où %3 n’a pas de données.</translation>
    </message>
    <message>
        <source>%1 in bed</source>
        <translation>%1 au lit</translation>
    </message>
    <message>
        <source>%1 % of %2 in bed</source>
        <extracomment>%1 is a percentage, %2 how long: &quot;94 % of 7 h 50 min in bed&quot;</extracomment>
        <translation>%1&#x202f;% de %2 au lit</translation>
    </message>
    <message>
        <source>Nap, %1, %2</source>
        <translation>Sieste, %1, %2</translation>
    </message>
    <message>
        <source>Sleep, %1, %2</source>
        <translation>Sommeil, %1, %2</translation>
    </message>
    <message>
        <source>Only %1 speaks of this day.</source>
        <translation>Seul %1 parle de ce jour.</translation>
    </message>
    <message>
        <source>Sources are never added up.</source>
        <translation>Les sources ne sont jamais additionnées.</translation>
    </message>
    <message>
        <source>All of it is taken from %1, which is asked first.</source>
        <translation>Tout vient de %1, interrogé en premier.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
</context>
<context>
    <name>DayTimeline</name>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>only a total of the day</source>
        <translation>seulement un total du jour</translation>
    </message>
    <message>
        <source>now %1</source>
        <extracomment>beside the line that marks the present; %1 is a time</extracomment>
        <translation>%1, maintenant</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>par heure</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>%1 (not made yet)</source>
        <translation>%1 (pas encore créé)</translation>
    </message>
    <message>
        <source>Nothing can be written in %1.</source>
        <translation>Rien ne peut être écrit dans %1.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, free some space, or choose another folder with --data-dir.</source>
        <translation>Donnez-vous le droit d’y écrire, libérez de la place, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>No store yet; the first import makes it.</source>
        <translation>Pas encore de base&#x202f;; le premier import la crée.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a store (%2).</source>
        <translation>%1 ne se lit pas comme une base (%2).</translation>
    </message>
    <message>
        <source>Start Vitaldeck: it keeps the file aside and begins a new one. Import your files again, or put a backup in its place.</source>
        <translation>Démarrez Vitaldeck&#x202f;: il met le fichier de côté et en commence un autre. Réimportez vos fichiers, ou remettez une sauvegarde à sa place.</translation>
    </message>
    <message>
        <source>%1: %2 activities, %3 recordings, %4 days, %5 bytes</source>
        <translation>%1&#x202f;: %2 activités, %3 enregistrements, %4 jours, %5 octets</translation>
    </message>
    <message>
        <source>The store has schema %1; this program knows up to %2.</source>
        <translation>La base a le schéma %1&#x202f;; ce programme connaît jusqu’au %2.</translation>
    </message>
    <message>
        <source>Use the newer Vitaldeck that wrote it. Nothing was changed.</source>
        <translation>Utilisez le Vitaldeck plus récent qui l’a écrite. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Schema %1; the next start brings it to %2.</source>
        <translation>Schéma %1&#x202f;; le prochain démarrage le porte à %2.</translation>
    </message>
    <message>
        <source>Schema %1</source>
        <translation>Schéma %1</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>La base est intacte.</translation>
    </message>
    <message>
        <source>The store is damaged: %1</source>
        <translation>La base est endommagée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Copy %1 somewhere safe, then start Vitaldeck: it keeps the file aside and begins a new one.</source>
        <translation>Copiez %1 en lieu sûr, puis démarrez Vitaldeck&#x202f;: il met le fichier de côté et en commence un autre.</translation>
    </message>
    <message>
        <source>All that is shown follows from what the sources said.</source>
        <translation>Tout ce qui est affiché découle de ce que disent les sources.</translation>
    </message>
    <message>
        <source>%1 shown values differ from what follows from the sources; the first: %2</source>
        <translation>%1 valeurs affichées diffèrent de ce qui découle des sources&#x202f;; la première&#x202f;: %2</translation>
    </message>
    <message>
        <source>Please report this. Importing the files again mends it.</source>
        <translation>Merci de le signaler. Réimporter les fichiers le répare.</translation>
    </message>
    <message>
        <source>The keychain of the system is there.</source>
        <translation>Le trousseau de clés du système est là.</translation>
    </message>
    <message>
        <source>There is no keychain; signing in to services would not work.</source>
        <translation>Il n’y a pas de trousseau de clés&#x202f;; la connexion aux services ne marcherait pas.</translation>
    </message>
    <message>
        <source>Install and unlock one: gnome-keyring or KWallet. Importing files works without.</source>
        <translation>Installez-en un et déverrouillez-le&#x202f;: gnome-keyring ou KWallet. Importer des fichiers marche sans.</translation>
    </message>
    <message>
        <source>The keychain does not answer; it may be locked.</source>
        <translation>Le trousseau de clés ne répond pas&#x202f;; il est peut-être verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it, and ask again. Importing files works without.</source>
        <translation>Déverrouillez-le, et redemandez. Importer des fichiers marche sans.</translation>
    </message>
    <message>
        <source>The time zone of this computer (%1) is not known.</source>
        <translation>Le fuseau horaire de cet ordinateur (%1) est inconnu.</translation>
    </message>
    <message>
        <source>Set it in the system&apos;s settings and install the package tzdata: local days depend on it.</source>
        <translation>Réglez-le dans les paramètres du système et installez le paquet tzdata&#x202f;: les jours locaux en dépendent.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file that holds your data failed its check.</source>
        <translation>Le fichier qui contient vos données n’a pas passé son contrôle.</translation>
    </message>
    <message>
        <source>It was kept as “%1”, nothing was deleted. Start again with an empty store and import your files.</source>
        <translation>Il a été gardé sous «&#x202f;%1&#x202f;», rien n’a été supprimé. Recommencez avec une base vide et importez vos fichiers.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Make a copy of it before anything else.</source>
        <translation>Rien n’a été supprimé. Faites-en une copie avant toute chose.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>The network cannot be reached. Everything stored here stays. Work goes on when you are online.</source>
        <translation>Le réseau est injoignable. Tout ce qui est enregistré ici reste. La suite reprend quand vous serez en ligne.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Pas de réponse à temps</translation>
    </message>
    <message>
        <source>%1 took too long to answer. Nothing is lost. It is asked again later.</source>
        <translation>%1 a mis trop de temps à répondre. Rien n’est perdu. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Connexion requise</translation>
    </message>
    <message>
        <source>%1 no longer accepts the sign-in. Your data here stays. Sign in again to go on.</source>
        <translation>%1 n’accepte plus la connexion. Vos données ici restent. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Access withdrawn</source>
        <translation>Accès retiré</translation>
    </message>
    <message>
        <source>%1 ended the sign-in, or you withdrew it there. Your data here stays. Sign in again to go on.</source>
        <translation>%1 a mis fin à la connexion, ou vous l’y avez retirée. Vos données ici restent. Reconnectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Not everything is shared</source>
        <translation>Tout n’est pas partagé</translation>
    </message>
    <message>
        <source>%1 is not shared. The rest arrives. Review the permissions to add it.</source>
        <extracomment>%1 is a kind of data, as &apos;Sleep&apos;</extracomment>
        <translation>Non partagé&#x202f;: %1. Le reste arrive. Revoyez les autorisations pour l’ajouter.</translation>
    </message>
    <message>
        <source>This kind of data is not shared. The rest arrives. Review the permissions to add it.</source>
        <translation>Ce type de données n’est pas partagé. Le reste arrive. Revoyez les autorisations pour l’ajouter.</translation>
    </message>
    <message>
        <source>Limited by the service</source>
        <translation>Limité par le service</translation>
    </message>
    <message>
        <source>%1 is limiting requests. Nothing is lost. The rest comes later by itself.</source>
        <translation>%1 limite les requêtes. Rien n’est perdu. Le reste viendra plus tard tout seul.</translation>
    </message>
    <message>
        <source>A fault at the service</source>
        <translation>Panne du service</translation>
    </message>
    <message>
        <source>%1 reported a fault of its own. Nothing is lost. It is asked again later.</source>
        <translation>%1 signale une panne chez lui. Rien n’est perdu. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>A request was refused</source>
        <translation>Requête refusée</translation>
    </message>
    <message>
        <source>%1 did not accept a request of Vitaldeck. Nothing is lost, the rest arrives. If it stays so, please report it with the details.</source>
        <translation>%1 n’a pas accepté une requête de Vitaldeck. Rien n’est perdu, le reste arrive. Si cela dure, signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>Stopped by a rule of the service</source>
        <translation>Arrêté par une règle du service</translation>
    </message>
    <message>
        <source>%1 lets only some accounts use its interface. Your data here stays. Import your own export instead: it is free.</source>
        <translation>%1 n’ouvre son interface qu’à certains comptes. Vos données ici restent. Importez plutôt votre propre export&#x202f;: c’est gratuit.</translation>
    </message>
    <message>
        <source>Something is to be switched on first</source>
        <translation>Quelque chose est à activer d’abord</translation>
    </message>
    <message>
        <source>%1 answers, but its interface or your account there is not set up for it. Your data here stays. Follow the steps of its connect page, then try again.</source>
        <translation>%1 répond, mais son interface ou votre compte n’y est pas préparé. Vos données ici restent. Suivez les étapes de sa page d’association, puis réessayez.</translation>
    </message>
    <message>
        <source>The service has ended</source>
        <translation>Le service a pris fin</translation>
    </message>
    <message>
        <source>%1 no longer gives data this way. Your data here stays. Connect its successor, or import your own export.</source>
        <translation>%1 ne donne plus de données par cette voie. Vos données ici restent. Associez son successeur, ou importez votre propre export.</translation>
    </message>
    <message>
        <source>The sign-in was declined</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Access was not granted on the page of the service. Nothing was changed and no data was read. Connect again whenever you like.</source>
        <translation>L’accès n’a pas été accordé sur la page du service. Rien n’a été changé, aucune donnée n’a été lue. Recommencez quand vous voulez.</translation>
    </message>
    <message>
        <source>The sign-in took too long</source>
        <translation>La connexion a pris trop de temps</translation>
    </message>
    <message>
        <source>Nobody came back from the browser within five minutes. Nothing was changed. Start again, or paste the address that the browser was sent to.</source>
        <translation>Personne n’est revenu du navigateur en cinq minutes. Rien n’a été changé. Recommencez, ou collez l’adresse où le navigateur a été envoyé.</translation>
    </message>
    <message>
        <source>Client id or secret are not accepted</source>
        <translation>ID client ou secret refusé</translation>
    </message>
    <message>
        <source>%1 does not know this client id, or the secret does not belong to it. Nothing was changed. Copy both again from its page.</source>
        <translation>%1 ne connaît pas cet ID client, ou le secret n’est pas le sien. Rien n’a été changé. Recopiez les deux depuis sa page.</translation>
    </message>
    <message>
        <source>Another account signed in</source>
        <translation>Un autre compte s’est connecté</translation>
    </message>
    <message>
        <source>It was not the account that is linked here. Nothing was changed. Sign in there with the right account, or link this one as a second.</source>
        <translation>Ce n’était pas le compte associé ici. Rien n’a été changé. Connectez-vous avec le bon compte, ou associez celui-ci comme second.</translation>
    </message>
    <message>
        <source>The way back from the browser is taken</source>
        <translation>Le retour du navigateur est occupé</translation>
    </message>
    <message>
        <source>Another program uses port %1 of this computer. Nothing was changed. Close it, then start again.</source>
        <translation>Un autre programme utilise le port %1 de cet ordinateur. Rien n’a été changé. Fermez-le, puis recommencez.</translation>
    </message>
    <message>
        <source>No port of this computer is free for it. Nothing was changed. Close other programs, then start again.</source>
        <translation>Aucun port de cet ordinateur n’est libre pour cela. Rien n’a été changé. Fermez d’autres programmes, puis recommencez.</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Aucun navigateur n’a pu s’ouvrir</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy the address and open it in a browser yourself.</source>
        <translation>Rien n’a été changé. Copiez l’adresse et ouvrez-la vous-même dans un navigateur.</translation>
    </message>
    <message>
        <source>An answer could not be read</source>
        <translation>Réponse illisible</translation>
    </message>
    <message>
        <source>%1 answered with something else than agreed. Nothing is lost. It is asked again later.</source>
        <translation>%1 a répondu autre chose que convenu. Rien n’est perdu. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>Damaged or not what it seems</source>
        <translation>Endommagé, ou autre qu’il n’y paraît</translation>
    </message>
    <message>
        <source>“%1” could not be read: its content is damaged or of another kind. It was left as it is. Get a new copy from the device or the service and import that.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas pu être lu&#x202f;: son contenu est endommagé ou d’un autre type. Il est resté tel quel. Reprenez une copie sur l’appareil ou le service et importez-la.</translation>
    </message>
    <message>
        <source>The content is damaged or of another kind and could not be read. The original was left as it is. Get a new copy from the device or the service and import that.</source>
        <translation>Le contenu est endommagé ou d’un autre type et n’a pas pu être lu. L’original est resté tel quel. Reprenez une copie sur l’appareil ou le service et importez-la.</translation>
    </message>
    <message>
        <source>Not a kind of file that Vitaldeck reads</source>
        <translation>Un type de fichier que Vitaldeck ne lit pas</translation>
    </message>
    <message>
        <source>“%1” is of a kind that Vitaldeck does not know. It was left as it is. Export the activity as FIT, GPX or TCX instead.</source>
        <translation>«&#x202f;%1&#x202f;» est d’un type que Vitaldeck ne connaît pas. Il est resté tel quel. Exportez plutôt l’activité en FIT, GPX ou TCX.</translation>
    </message>
    <message>
        <source>Vitaldeck does not know this kind of file. It was left as it is. Export the activity as FIT, GPX or TCX instead.</source>
        <translation>Vitaldeck ne connaît pas ce type de fichier. Il est resté tel quel. Exportez plutôt l’activité en FIT, GPX ou TCX.</translation>
    </message>
    <message>
        <source>Unsafe archive</source>
        <translation>Archive dangereuse</translation>
    </message>
    <message>
        <source>“%1” was not unpacked: it unpacks to far more than it should, or writes outside of its folder. If you trust it, unpack it yourself and import the folder.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas été décompressée&#x202f;: elle contient bien plus qu’elle ne devrait, ou écrit hors de son dossier. Si vous lui faites confiance, décompressez-la vous-même et importez le dossier.</translation>
    </message>
    <message>
        <source>The archive was not unpacked: it unpacks to far more than it should, or writes outside of its folder. If you trust it, unpack it yourself and import the folder.</source>
        <translation>L’archive n’a pas été décompressée&#x202f;: elle contient bien plus qu’elle ne devrait, ou écrit hors de son dossier. Si vous lui faites confiance, décompressez-la vous-même et importez le dossier.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Le fichier ne s’ouvre pas</translation>
    </message>
    <message>
        <source>“%1” is missing, or may not be read, or its disk has a fault. Nothing was taken from it. Check the file and its permissions, then import it again.</source>
        <translation>«&#x202f;%1&#x202f;» manque, ou ne peut pas être lu, ou son disque a un défaut. Rien n’en a été pris. Vérifiez le fichier et ses droits, puis réimportez-le.</translation>
    </message>
    <message>
        <source>The file is missing, or may not be read, or its disk has a fault. Nothing was taken from it. Check the file and its permissions, then import it again.</source>
        <translation>Le fichier manque, ou ne peut pas être lu, ou son disque a un défaut. Rien n’en a été pris. Vérifiez le fichier et ses droits, puis réimportez-le.</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop gros</translation>
    </message>
    <message>
        <source>No activity file comes near this size, so it was not read. It was left as it is. Export the activity again as FIT, GPX or TCX.</source>
        <translation>Aucun fichier d’activité n’approche cette taille, il n’a donc pas été lu. Il est resté tel quel. Réexportez l’activité en FIT, GPX ou TCX.</translation>
    </message>
    <message>
        <source>The data could not be saved or read</source>
        <translation>Les données n’ont pas pu être enregistrées ou lues</translation>
    </message>
    <message>
        <source>The store “%1” reported a fault. What was saved before is unharmed. Try again; if it comes back, run “vitaldeck doctor”.</source>
        <translation>La base «&#x202f;%1&#x202f;» signale une erreur. Ce qui était enregistré est intact. Réessayez&#x202f;; si elle revient, lancez «&#x202f;vitaldeck doctor&#x202f;».</translation>
    </message>
    <message>
        <source>The store reported a fault. What was saved before is unharmed. Try again; if it comes back, run “vitaldeck doctor”.</source>
        <translation>La base signale une erreur. Ce qui était enregistré est intact. Réessayez&#x202f;; si elle revient, lancez «&#x202f;vitaldeck doctor&#x202f;».</translation>
    </message>
    <message>
        <source>The data is from a newer Vitaldeck</source>
        <translation>Données d’un Vitaldeck plus récent</translation>
    </message>
    <message>
        <source>The data file has format %1, which this version does not know. It was not touched. Install the newer version to open it.</source>
        <translation>Le fichier de données a le format %1, que cette version ne connaît pas. Il n’a pas été touché. Installez la version plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The data file has a format that this version does not know. It was not touched. Install the newer version to open it.</source>
        <translation>Le fichier de données a un format que cette version ne connaît pas. Il n’a pas été touché. Installez la version plus récente pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation>Le fichier de données est endommagé</translation>
    </message>
    <message>
        <source>The data cannot be written</source>
        <translation>Les données ne peuvent pas être écrites</translation>
    </message>
    <message>
        <source>You may not write to “%1”. Nothing was changed. Allow writing there, or choose another folder with --data-dir.</source>
        <translation>Vous n’avez pas le droit d’écrire dans «&#x202f;%1&#x202f;». Rien n’a été changé. Autorisez l’écriture, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>You may not write to the folder of the data. Nothing was changed. Allow writing there, or choose another folder with --data-dir.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier des données. Rien n’a été changé. Autorisez l’écriture, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>There is no room left to write “%1”. What was saved before is unharmed. Free some space, then try again.</source>
        <translation>Il n’y a plus de place pour écrire «&#x202f;%1&#x202f;». Ce qui était enregistré est intact. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no room left to save the data. What was saved before is unharmed. Free some space, then try again.</source>
        <translation>Il n’y a plus de place pour enregistrer les données. Ce qui était enregistré est intact. Libérez de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain is not available</source>
        <translation>Trousseau de clés indisponible</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keychain of your system, and it cannot be reached. Your data here stays. Unlock or install a keychain, then try again.</source>
        <translation>Les connexions sont gardées dans le trousseau de clés de votre système, et il est injoignable. Vos données ici restent. Déverrouillez ou installez un trousseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Trousseau de clés verrouillé</translation>
    </message>
    <message>
        <source>Sign-ins are kept in the keychain of your system, and it waits for its password. Nothing is lost. Unlock it, and work goes on by itself.</source>
        <translation>Les connexions sont gardées dans le trousseau de clés de votre système, et il attend son mot de passe. Rien n’est perdu. Déverrouillez-le, et la suite reprend toute seule.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>It was stopped at your wish. What was saved before that stays. Start it again to go on.</source>
        <translation>Arrêté à votre demande. Ce qui était enregistré reste. Relancez pour continuer.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Vitaldeck ended before this was finished. What was saved before that stays. Start it again to go on.</source>
        <translation>Vitaldeck s’est arrêté avant la fin. Ce qui était enregistré reste. Relancez pour continuer.</translation>
    </message>
    <message>
        <source>A fault in Vitaldeck</source>
        <translation>Une erreur dans Vitaldeck</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved before is unharmed. Please report it with the details.</source>
        <translation>Quelque chose s’est mal passé qui n’aurait pas dû. Ce qui était enregistré est intact. Signalez-le avec les détails.</translation>
    </message>
    <message>
        <source>Needs a new key</source>
        <translation>Nouvelle clé nécessaire</translation>
    </message>
    <message>
        <source>%1 does not take the key: it has ended, was revoked, or is not whole. Your data here stays. Make a new key there and paste it here.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 n’accepte pas la clé&#xa0;: elle a expiré, a été révoquée ou n’est pas entière. Vos données ici restent. Créez-y une nouvelle clé et collez-la ici.</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>The clock of the device was not set when it recorded this, so the date is not right.</source>
        <translation>L’horloge de l’appareil n’était pas réglée lors de l’enregistrement, la date n’est donc pas juste.</translation>
    </message>
    <message>
        <source>The file is cut off at byte %1; what stands before it was read.</source>
        <extracomment>%1 is the place in the file, here and in the next ones</extracomment>
        <translation>Le fichier est coupé à l’octet %1&#x202f;; ce qui précède a été lu.</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1; what stands before it was read.</source>
        <translation>Le fichier est endommagé à l’octet %1&#x202f;; ce qui précède a été lu.</translation>
    </message>
    <message>
        <source>What stands at byte %1 is no FIT data; the rest was read.</source>
        <translation>Ce qui se trouve à l’octet %1 n’est pas du FIT&#x202f;; le reste a été lu.</translation>
    </message>
    <message>
        <source>The checksum at byte %1 does not match; all was read, but some values may be wrong.</source>
        <translation>La somme de contrôle à l’octet %1 ne correspond pas&#x202f;; tout a été lu, mais des valeurs peuvent être fausses.</translation>
    </message>
    <message>
        <source>The header at byte %1 is damaged; what follows it was read.</source>
        <translation>L’en-tête à l’octet %1 est endommagé&#x202f;; ce qui suit a été lu.</translation>
    </message>
    <message>
        <source>The device did not finish the file that begins at byte %1; what it had written was read.</source>
        <translation>L’appareil n’a pas terminé le fichier qui commence à l’octet %1&#x202f;; ce qu’il avait écrit a été lu.</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1; nothing in it could be read.</source>
        <translation>Le fichier est endommagé à l’octet %1&#x202f;; rien n’a pu être lu.</translation>
    </message>
</context>
<context>
    <name>Garmin</name>
    <message>
        <source>Sign in to Garmin Connect in the browser (the phone app does not have it) and open Settings → Account → “Personal API Key”.</source>
        <translation>Connectez-vous à Garmin Connect dans le navigateur (l’app du téléphone ne l’a pas) et ouvrez Paramètres → Compte → « Personal API Key ».</translation>
    </message>
    <message>
        <source>Choose “Create Key”, accept the terms, and choose how long it lasts: 365 days are the most. A key that you made before may end with it.</source>
        <translation>Choisissez « Create Key », acceptez les conditions, et choisissez sa durée : 365 jours au plus. Une clé créée auparavant peut alors prendre fin.</translation>
    </message>
    <message>
        <source>The key is shown once. Copy it into the field here, and say how long it lasts: you are reminded in time.</source>
        <translation>La clé n’est montrée qu’une fois. Copiez-la dans le champ ici, et dites sa durée : vous êtes prévenu à temps.</translation>
    </message>
    <message>
        <source>A Garmin account with a device, and a key that you make there</source>
        <translation>Un compte Garmin avec un appareil, et une clé que vous y créez</translation>
    </message>
</context>
<context>
    <name>GoogleHealth</name>
    <message>
        <source>Fitbit and Google Health</source>
        <translation>Fitbit et Google Health</translation>
    </message>
    <message>
        <source>In Google&apos;s console make a project, and switch the “Google Health API” on for it.</source>
        <translation>Dans la console de Google, créez un projet et activez-y «&#x202f;Google Health API&#x202f;».</translation>
    </message>
    <message>
        <source>Set up the consent screen (External) and set it to “In production”: an app in “Testing” loses the sign-in after 7 days.</source>
        <translation>Configurez l’écran de consentement (externe) et passez-le «&#x202f;En production&#x202f;»&#x202f;: une application «&#x202f;En test&#x202f;» perd la connexion après 7 jours.</translation>
    </message>
    <message>
        <source>Make a client of the type “Desktop app” and copy its client id and client secret into the two fields here.</source>
        <translation>Créez un client de type «&#x202f;Application de bureau&#x202f;» et copiez son ID client et son secret dans les deux champs ici.</translation>
    </message>
    <message>
        <source>A Google account with Fitbit, and your own client id</source>
        <translation>Un compte Google avec Fitbit, et votre propre ID client</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 new</source>
        <translation>%1 en plus</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 mis à jour</translation>
    </message>
    <message>
        <source>%1 read in part</source>
        <translation>%1 en partie</translation>
    </message>
    <message>
        <source>%1 already here</source>
        <translation>%1 déjà là</translation>
    </message>
    <message>
        <source>%1 with nothing to import</source>
        <translation>%1 sans rien à importer</translation>
    </message>
    <message>
        <source>%1 unreadable</source>
        <translation>%1 en échec</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 found so far</source>
        <translation>trouvé jusqu’ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, less than a minute left</source>
        <translation>%1, encore moins d’une minute</translation>
    </message>
    <message>
        <source>%1, about %2 min left</source>
        <translation>%1, encore %2 min environ</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Rien à importer</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Lu en partie</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Not a format that Vitaldeck reads.</source>
        <translation>Un format que Vitaldeck ne lit pas.</translation>
    </message>
    <message>
        <source>Already here.</source>
        <translation>Déjà là.</translation>
    </message>
</context>
<context>
    <name>Importers</name>
    <message>
        <source>Points without a time: %1. Each got one between those of its neighbours.</source>
        <translation>Points sans heure&#x202f;: %1. Chacun en a reçu une entre celles de ses voisins.</translation>
    </message>
    <message>
        <source>The points did not stand in the order of their times and were sorted.</source>
        <translation>Les points n’étaient pas dans l’ordre de leurs heures et ont été triés.</translation>
    </message>
    <message>
        <source>Its points have no usable times, as those of a planned route.</source>
        <translation>Ses points n’ont pas d’heures utilisables, comme ceux d’un itinéraire prévu.</translation>
    </message>
    <message>
        <source>A route, with no recorded track in it.</source>
        <translation>Un itinéraire, sans trace enregistrée.</translation>
    </message>
    <message>
        <source>Waypoints only, with no recorded track.</source>
        <translation>Des points de passage seulement, sans trace enregistrée.</translation>
    </message>
    <message>
        <source>There is no recorded track in it.</source>
        <translation>Il ne contient pas de trace enregistrée.</translation>
    </message>
    <message>
        <source>Tracks without times, left out: %1.</source>
        <translation>Traces sans heures, écartées&#x202f;: %1.</translation>
    </message>
    <message>
        <source>A course, with no activity in it.</source>
        <translation>Un parcours, sans activité.</translation>
    </message>
    <message>
        <source>A workout plan, with no activity in it.</source>
        <translation>Un plan de séance, sans activité.</translation>
    </message>
    <message>
        <source>There is no activity in it.</source>
        <translation>Il ne contient pas d’activité.</translation>
    </message>
    <message>
        <source>Points without a time, left out: %1.</source>
        <translation>Points sans heure, écartés&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The file is cut off at byte %1 (line %2). What stands before was read.</source>
        <translation>Le fichier est coupé à l’octet %1 (ligne %2). Ce qui précède a été lu.</translation>
    </message>
    <message>
        <source>The file is damaged at byte %1 (line %2). What stands before was read.</source>
        <translation>Le fichier est endommagé à l’octet %1 (ligne %2). Ce qui précède a été lu.</translation>
    </message>
    <message>
        <source>Something stands behind the end of the data, at byte %1 (line %2). It was not read.</source>
        <translation>Il y a quelque chose après la fin des données, à l’octet %1 (ligne %2). Ce n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>LaneChart</name>
    <message>
        <source>min</source>
        <comment>unit of the time axis</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit of the time axis</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
</context>
<context>
    <name>LaneExport</name>
    <message>
        <source>Show as table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
</context>
<context>
    <name>LaneModel</name>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Allure</translation>
    </message>
    <message>
        <source>%1: %2 to %3, average %4.</source>
        <extracomment>what a lane of the chart holds: name, smallest value, largest value with unit, average</extracomment>
        <translation>%1&#x202f;: %2 à %3, moyenne %4.</translation>
    </message>
    <message>
        <source>%1: %2 to %3.</source>
        <extracomment>what a lane of the chart holds: name, smallest value, largest value with unit</extracomment>
        <translation>%1&#x202f;: %2 à %3.</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Training load</source>
        <translation>Charge d’entraînement</translation>
    </message>
    <message>
        <source>Activity time</source>
        <translation>Temps d’activité</translation>
    </message>
    <message>
        <source>Activity distance</source>
        <translation>Distance d’activité</translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>hours</extracomment>
        <translation>h</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>h</source>
        <extracomment>hours</extracomment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>minutes</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>bpm</source>
        <extracomment>beats per minute</extracomment>
        <translation>bpm</translation>
    </message>
    <message>
        <source>Resting HR</source>
        <extracomment>short for resting heart rate</extracomment>
        <translation>FC de repos</translation>
    </message>
    <message>
        <source>HRV</source>
        <extracomment>short for heart rate variability</extracomment>
        <translation>VFC</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Active calories</source>
        <translation>Calories actives</translation>
    </message>
    <message>
        <source>Resting calories</source>
        <translation>Calories de repos</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calories</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Active minutes</source>
        <translation>Minutes actives</translation>
    </message>
    <message>
        <source>Moderate minutes</source>
        <translation>Minutes modérées</translation>
    </message>
    <message>
        <source>Vigorous minutes</source>
        <translation>Minutes soutenues</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>FC de repos</translation>
    </message>
    <message>
        <source>Lowest heart rate</source>
        <translation>FC minimale</translation>
    </message>
    <message>
        <source>Highest heart rate</source>
        <translation>FC maximale</translation>
    </message>
    <message>
        <source>Heart rate variability</source>
        <translation>Variabilité de la FC</translation>
    </message>
    <message>
        <source>Heart rate variability (SDNN)</source>
        <translation>Variabilité de la FC (SDNN)</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Respiration rate</source>
        <translation>Fréquence respiratoire</translation>
    </message>
    <message>
        <source>Blood oxygen</source>
        <translation>Oxygène sanguin</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Body fat</source>
        <translation>Masse grasse</translation>
    </message>
    <message>
        <source>Body water</source>
        <translation>Masse hydrique</translation>
    </message>
    <message>
        <source>Muscle mass</source>
        <translation>Masse musculaire</translation>
    </message>
    <message>
        <source>Bone mass</source>
        <translation>Masse osseuse</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Indice de masse corporelle</translation>
    </message>
    <message>
        <source>VO₂max</source>
        <translation>VO₂max</translation>
    </message>
    <message>
        <source>Blood pressure, systolic</source>
        <translation>Tension systolique</translation>
    </message>
    <message>
        <source>Blood pressure, diastolic</source>
        <translation>Tension diastolique</translation>
    </message>
    <message>
        <source>Calories eaten</source>
        <translation>Calories consommées</translation>
    </message>
    <message>
        <source>Carbohydrates</source>
        <translation>Glucides</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Protéines</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Lipides</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a service, %2 what is the matter: &quot;Strava: Needs sign-in&quot;</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: everything is here</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1&#x202f;: tout est là</translation>
    </message>
    <message>
        <source>The first import has ended: %1 activities, %2 days. From now on what is new comes by itself.</source>
        <translation>Le premier import est terminé&#x202f;: %1 activités, %2 jours. Désormais les nouveautés arrivent toutes seules.</translation>
    </message>
    <message>
        <source>%1: the key ends soon</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1&#xa0;: la clé expire bientôt</translation>
    </message>
    <message>
        <source>It is good until %1. Make a new one there and paste it under Connections, and nothing is missed.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Elle est valable jusqu’au %1. Créez-en une nouvelle et collez-la sous Comptes, et rien ne manquera.</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <extracomment>%1 is a watch</extracomment>
        <translation>%1 est branchée</translation>
    </message>
    <message>
        <source>Is it to be imported by itself? Say so in the settings, under Watched folders.</source>
        <translation>Faut-il l’importer automatiquement&#x202f;? Dites-le dans les réglages, sous Dossiers surveillés.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Journée</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>Polar</name>
    <message>
        <source>Should Polar refuse to register you: accept its consents in your Polar account first.</source>
        <translation>Si Polar refuse de vous inscrire : acceptez d’abord ses consentements dans votre compte Polar.</translation>
    </message>
    <message>
        <source>Your own client id; brings FIT files and daily totals from now on</source>
        <translation>Votre propre ID client ; apporte les fichiers FIT et les totaux par jour à partir de maintenant</translation>
    </message>
    <message>
        <source>A free Polar Flow account and your own client id</source>
        <translation>Un compte Polar Flow gratuit et votre propre ID client</translation>
    </message>
    <message>
        <source>Open Polar&apos;s page for AccessLink, sign in with your Polar Flow account, and make a client. It is free; any name will do.</source>
        <translation>Ouvrez la page de Polar pour AccessLink, connectez-vous avec votre compte Polar Flow, et créez un client. C’est gratuit ; n’importe quel nom convient.</translation>
    </message>
    <message>
        <source>Enter %1 as its redirect address, exactly like this.</source>
        <extracomment>%1: an address</extracomment>
        <translation>Inscrivez %1 comme adresse de redirection, exactement ainsi.</translation>
    </message>
    <message>
        <source>Copy the client id and the client secret into the two fields here. Polar shows the secret only once.</source>
        <translation>Copiez l’ID client et le secret client dans les deux champs ici. Polar ne montre le secret qu’une fois.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Details of activities</source>
        <translation>Détails des activités</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Active energy</source>
        <translation>Énergie active</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>Étages</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>FC de repos</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>déjà là</translation>
    </message>
    <message>
        <source>nothing to import</source>
        <translation>rien à importer</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>lu en partie</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>lecture impossible</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>it has no start time</source>
        <translation>pas d’heure de début</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 en plus</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 mis à jour</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 omis</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 en moins</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration: hours, minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 fetched</source>
        <translation>reçu&#x202f;: %1</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 requête</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a feed brought: its name, its counts</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>something that was not taken: its name, what became of it, why</extracomment>
        <translation>%1&#x202f;: %2, %3</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <extracomment>%1 is a technical word</extracomment>
        <translation>Erreur&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>en</source>
        <extracomment>The language of these very words, as HTML names it: &quot;fr&quot;</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Vitaldeck, on this computer</source>
        <translation>Vitaldeck, sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <extracomment>%1 is a service, as &apos;Strava&apos;</extracomment>
        <translation>%1 est associé</translation>
    </message>
    <message>
        <source>You can close this page and go back to Vitaldeck. Your newest data is already on its way.</source>
        <translation>Vous pouvez fermer cette page et revenir à Vitaldeck. Vos dernières données sont déjà en route.</translation>
    </message>
    <message>
        <source>The sign-in is kept in the keychain of this computer.</source>
        <translation>La connexion est gardée dans le trousseau de clés de cet ordinateur.</translation>
    </message>
    <message>
        <source>The sign-in was declined on the page of %1. Nothing was changed and no data was read.</source>
        <translation>La connexion a été refusée sur la page de %1. Rien n’a été changé, aucune donnée n’a été lue.</translation>
    </message>
    <message>
        <source>To try again:</source>
        <translation>Pour réessayer&#x202f;:</translation>
    </message>
    <message>
        <source>Details for support:</source>
        <translation>Détails pour l’assistance&#x202f;:</translation>
    </message>
    <message>
        <source>%1 was not linked</source>
        <extracomment>%1 is a service, as &apos;Strava&apos;</extracomment>
        <translation>%1 n’a pas été associé</translation>
    </message>
    <message>
        <source>Nobody waits for this sign-in</source>
        <translation>Personne n’attend cette connexion</translation>
    </message>
    <message>
        <source>It has ended, or was never begun here. Nothing was changed. Go back to Vitaldeck and begin again from there.</source>
        <translation>Elle a pris fin, ou n’a jamais commencé ici. Rien n’a été changé. Revenez à Vitaldeck et recommencez de là.</translation>
    </message>
    <message>
        <source>go back to Vitaldeck and connect again.</source>
        <translation>revenez à Vitaldeck et recommencez.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>SourceLines</name>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>sport</source>
        <translation>sport</translation>
    </message>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>length of the pool</source>
        <translation>longueur du bassin</translation>
    </message>
    <message>
        <source>route</source>
        <translation>tracé</translation>
    </message>
    <message>
        <source>climb</source>
        <translation>dénivelé</translation>
    </message>
    <message>
        <source>elevation</source>
        <translation>altitude</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>fréquence cardiaque</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>cadence</source>
        <translation>cadence</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>température</translation>
    </message>
    <message>
        <source>calories</source>
        <translation>calories</translation>
    </message>
    <message>
        <source>laps</source>
        <translation>tours</translation>
    </message>
    <message>
        <source>Nothing is shown from here: others say all of it better</source>
        <translation>Rien n’en est montré&#xa0;: d’autres disent tout mieux</translation>
    </message>
    <message>
        <source>Shown from here: %1</source>
        <translation>Montré d’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>This may be the same workout as “%1”</source>
        <translation>C’est peut-être la même séance que «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>You said that “%1” is another workout</source>
        <translation>Vous avez dit que «&#xa0;%1&#xa0;» est une autre séance</translation>
    </message>
    <message>
        <source>You said that it is the same workout</source>
        <translation>Vous avez dit que c’est la même séance</translation>
    </message>
</context>
<context>
    <name>Sport</name>
    <message>
        <source>Run</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Vélo</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Marche</translation>
    </message>
    <message>
        <source>Hike</source>
        <translation>Randonnée</translation>
    </message>
    <message>
        <source>Swim</source>
        <translation>Natation</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Aviron</translation>
    </message>
    <message>
        <source>Paddle</source>
        <translation>Pagaie</translation>
    </message>
    <message>
        <source>Surf</source>
        <translation>Surf</translation>
    </message>
    <message>
        <source>Sail</source>
        <translation>Voile</translation>
    </message>
    <message>
        <source>Alpine ski</source>
        <translation>Ski alpin</translation>
    </message>
    <message>
        <source>Nordic ski</source>
        <translation>Ski nordique</translation>
    </message>
    <message>
        <source>Snowboard</source>
        <translation>Snowboard</translation>
    </message>
    <message>
        <source>Snowshoe</source>
        <translation>Raquettes</translation>
    </message>
    <message>
        <source>Skate</source>
        <translation>Patinage</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Musculation</translation>
    </message>
    <message>
        <source>Yoga</source>
        <translation>Yoga</translation>
    </message>
    <message>
        <source>Cardio</source>
        <translation>Cardio</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Escalade</translation>
    </message>
    <message>
        <source>Golf</source>
        <translation>Golf</translation>
    </message>
    <message>
        <source>Team game</source>
        <translation>Sport collectif</translation>
    </message>
    <message>
        <source>Racket sport</source>
        <translation>Sport de raquette</translation>
    </message>
    <message>
        <source>Multisport</source>
        <translation>Multisport</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Transition</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>Strava</name>
    <message>
        <source>Strava asks everyone who uses its interface for a paid subscription, since June 2026.</source>
        <translation>Depuis juin 2026, Strava demande un abonnement payant à tous ceux qui utilisent son interface.</translation>
    </message>
    <message>
        <source>Open Strava&apos;s page “My API application” and make one. Any name will do, “localhost” is the callback domain.</source>
        <translation>Ouvrez la page «&#x202f;Mon application API&#x202f;» de Strava et créez-en une. Le nom importe peu, «&#x202f;localhost&#x202f;» est le domaine de rappel.</translation>
    </message>
    <message>
        <source>Copy its client id and client secret into the two fields here.</source>
        <translation>Copiez son ID client et son secret dans les deux champs ici.</translation>
    </message>
    <message>
        <source>A Strava subscription and your own client id</source>
        <translation>Un abonnement Strava et votre propre ID client</translation>
    </message>
</context>
<context>
    <name>Stroke</name>
    <message>
        <source>freestyle</source>
        <translation>nage libre</translation>
    </message>
    <message>
        <source>backstroke</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>breaststroke</source>
        <translation>brasse</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>papillon</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>éducatif</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>%1 of %2 activities</source>
        <translation>%1 sur %2 activités</translation>
    </message>
    <message>
        <source>%3, %1 of %2</source>
        <extracomment>a kind of data, how much of it is done, of how much: &quot;Sleep, 12 of 40&quot;</extracomment>
        <translation>%3, %1 sur %2</translation>
    </message>
    <message>
        <source>%1 activities</source>
        <translation>%1 activités</translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation>À jour à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n min ago</source>
        <translation>
            <numerusform>À jour il y a %n min</numerusform>
            <numerusform>À jour il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n h ago</source>
        <translation>
            <numerusform>À jour il y a %n h</numerusform>
            <numerusform>À jour il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>À jour&#x202f;: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day with its year, as &quot;2 Jun 2023&quot;. See QLocale::toString</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as &quot;18 Nov&quot;. See QLocale::toString</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time: &quot;18 Nov, 19:31&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Paused until you resume</source>
        <translation>En pause jusqu’à reprise</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <extracomment>%1 is a time, with its day where it is not today</extracomment>
        <translation>En pause, reprise&#x202f;: %1</translation>
    </message>
    <message>
        <source>Syncing: %1</source>
        <extracomment>%1 is what is fetched: &quot;12 of 40 activities&quot;, &quot;Sleep&quot;</extracomment>
        <translation>Synchro&#x202f;: %1</translation>
    </message>
    <message>
        <source>No accounts linked</source>
        <translation>Aucun compte associé</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchro en cours</translation>
    </message>
    <message>
        <source>Syncing %1: %2</source>
        <extracomment>%1 is a service, %2 what is fetched: &quot;12 of 40 activities&quot;, &quot;Sleep&quot;</extracomment>
        <translation>Synchro %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Offline: will sync when connected</source>
        <translation>Hors ligne&#x202f;: synchro dès le retour du réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts need attention</source>
        <translation>
            <numerusform>%n compte à vérifier</numerusform>
            <numerusform>%n comptes à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 à vérifier</translation>
    </message>
    <message>
        <source>Limited until %1</source>
        <translation>Limité, reprise&#x202f;: %1</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limité</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Until I resume</source>
        <translation>Jusqu’à reprise</translation>
    </message>
</context>
<context>
    <name>SyncLook</name>
    <message>
        <source>1 account needs attention</source>
        <translation>1 compte à vérifier</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts need attention</source>
        <translation>
            <numerusform>%n compte à vérifier</numerusform>
            <numerusform>%n comptes à vérifier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Last good sync</source>
        <translation>Dernière synchro</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encore aucune</translation>
    </message>
    <message>
        <source>Next sync</source>
        <translation>Prochaine synchro</translation>
    </message>
    <message>
        <source>when you ask</source>
        <translation>à votre demande</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bientôt</translation>
    </message>
    <message>
        <source>Reached back to</source>
        <translation>Jour le plus ancien</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>%1, the first day</source>
        <extracomment>%1 is a date: of the first day of the account</extracomment>
        <translation>%1, premier jour</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>environ %n min</numerusform>
            <numerusform>environ %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>environ %n h</numerusform>
            <numerusform>environ %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>about a day</source>
        <translation>environ un jour</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>environ %n jour</numerusform>
            <numerusform>environ %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests left until %3</source>
        <extracomment>how many requests a service still takes: left, of how many, until when</extracomment>
        <translation>reste %1 requêtes sur %2 jusqu’à %3</translation>
    </message>
    <message>
        <source>%1 of %2 until %3</source>
        <extracomment>requests that a service still takes: how many of how many, until when</extracomment>
        <translation>%1 sur %2 jusqu’à %3</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Requêtes restantes</translation>
    </message>
    <message>
        <source>Stored here</source>
        <translation>Enregistré ici</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <extracomment>%1 is a time, with its day where it is not today</extracomment>
        <translation>À jour&#x202f;: %1</translation>
    </message>
    <message>
        <source>Linked, not synced yet</source>
        <translation>Associé, pas encore synchronisé</translation>
    </message>
    <message>
        <source>The years before arrive in the background: %1 left.</source>
        <translation>Les années d’avant arrivent en arrière-plan&#x202f;: reste %1.</translation>
    </message>
    <message>
        <source>The years before arrive in the background.</source>
        <translation>Les années d’avant arrivent en arrière-plan.</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchro en cours</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Limited until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Limité, reprise&#x202f;: %1</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limité</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>when connected</source>
        <translation>une fois en ligne</translation>
    </message>
    <message>
        <source>%1 is not shared</source>
        <extracomment>%1 is one or more kinds of data, as &apos;Sleep&apos;</extracomment>
        <translation>Non partagé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 are not shared</source>
        <extracomment>%1 are several kinds of data, as &apos;Sleep and Weight&apos;</extracomment>
        <translation>Non partagés&#x202f;: %1</translation>
    </message>
    <message>
        <source>Nothing arrives until you consent to it.</source>
        <translation>Rien n’arrive sans votre accord.</translation>
    </message>
    <message>
        <source>What arrives: %1. The rest needs your consent.</source>
        <translation>Arrive&#x202f;: %1. Le reste demande votre accord.</translation>
    </message>
    <message>
        <source>Not everything is shared</source>
        <translation>Tout n’est pas partagé</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <extracomment>%1 are names of permissions, as the service calls them</extracomment>
        <translation>Manque&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Connexion requise</translation>
    </message>
    <message>
        <source>after sign-in</source>
        <translation>après connexion</translation>
    </message>
    <message>
        <source>Stopped by a %1 rule</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Arrêté par une règle de %1</translation>
    </message>
    <message>
        <source>after unlocking</source>
        <translation>après déverrouillage</translation>
    </message>
    <message>
        <source>What comes meanwhile is fetched after that.</source>
        <translation>Ce qui arrive d’ici là sera repris ensuite.</translation>
    </message>
    <message>
        <source>No longer linked</source>
        <translation>N’est plus associé</translation>
    </message>
    <message>
        <source>Nothing more arrives. What is here was kept.</source>
        <translation>Plus rien n’arrive. Ce qui est ici est gardé.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Review permissions…</source>
        <translation>Revoir les autorisations…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Import export…</source>
        <translation>Importer l’export…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Déverrouiller…</translation>
    </message>
    <message>
        <source>Link again…</source>
        <translation>Réassocier…</translation>
    </message>
    <message>
        <source>Linked %1</source>
        <extracomment>%1 is a date, after the name of an account</extracomment>
        <translation>Associé le %1</translation>
    </message>
    <message>
        <source>linked %1</source>
        <translation>associé le %1</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 activité</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activité</numerusform>
            <numerusform>%n activités</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Key good until</source>
        <translation>Clé valable jusqu’au</translation>
    </message>
    <message>
        <source>The date that was chosen when the key was made. A new one can be pasted at any time.</source>
        <translation>La date choisie à la création de la clé. Une nouvelle peut être collée à tout moment.</translation>
    </message>
    <message>
        <source>The key has ended</source>
        <extracomment>the key by which a service is read</extracomment>
        <translation>La clé a expiré</translation>
    </message>
    <message numerus="yes">
        <source>The key ends in %n days</source>
        <translation>
            <numerusform>La clé expire dans %n jour</numerusform>
            <numerusform>La clé expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new key and paste it here, and nothing is missed.</source>
        <translation>Créez une nouvelle clé et collez-la ici, et rien ne manquera.</translation>
    </message>
    <message>
        <source>with the new key</source>
        <translation>avec la nouvelle clé</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>from %1 on %2</source>
        <extracomment>%1 is a device, %2 a day: &quot;from Scale on Wed 18 Nov&quot;</extracomment>
        <translation>par %1 le %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a device, %2 a time: &quot;from Polar watch at 18:40&quot;</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>from %1 at %2</source>
        <translation>par %1 à %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A day and its value
----------
&quot;Steps: no data today&quot;</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>none in 7 days</source>
        <extracomment>Of something measured now and then, as weight</extracomment>
        <translation>aucun en 7 jours</translation>
    </message>
    <message>
        <source>no data today</source>
        <translation>rien aujourd’hui</translation>
    </message>
    <message>
        <source>not enough days yet</source>
        <translation>trop peu de jours</translation>
    </message>
    <message>
        <source>not enough days yet to tell your usual</source>
        <translation>pas encore assez de jours pour connaître votre habitude</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month on an axis. See QLocale::toString</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>the last day on an axis</extracomment>
        <translation>auj.</translation>
    </message>
    <message>
        <source>Data on %1 of %2 days</source>
        <translation>Données&#x202f;: %1 sur %2 jours</translation>
    </message>
    <message>
        <source>Data in %1 of %2 weeks</source>
        <translation>Données&#x202f;: %1 sur %2 semaines</translation>
    </message>
    <message>
        <source>Data in %1 of %2 months</source>
        <translation>Données&#x202f;: %1 sur %2 mois</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many of how many: &quot;26 of 30&quot;; %1 and %2 are numbers</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, average of %2 days</source>
        <extracomment>%1 is a value, %2 a number or &quot;26 of 30&quot;</extracomment>
        <translation>%1, moyenne de %2 jours</translation>
    </message>
    <message>
        <source>%1, average of %2 weeks</source>
        <translation>%1, moyenne de %2 semaines</translation>
    </message>
    <message>
        <source>%1, average of %2 months</source>
        <translation>%1, moyenne de %2 mois</translation>
    </message>
    <message>
        <source>usual %1–%2</source>
        <translation>habitude %1–%2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>first and last day of a week: &quot;9 – 15 Nov&quot;</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month in full. See QLocale::toString</extracomment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>daily mean by week</source>
        <extracomment>what a bar or point of a chart stands for</extracomment>
        <translation>moyenne par jour, à la semaine</translation>
    </message>
    <message>
        <source>daily mean by month</source>
        <extracomment>what a bar or point of a chart stands for</extracomment>
        <translation>moyenne par jour, au mois</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a day, a week or a month, %2 its value</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>avant&#x202f;: %1</translation>
    </message>
    <message>
        <source>No data in this period</source>
        <translation>Aucune donnée dans cette période</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>100 yd</source>
        <translation>100 yd</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>yd</source>
        <translation>yd</translation>
    </message>
    <message>
        <source>bpm</source>
        <extracomment>beats per minute</extracomment>
        <translation>bpm</translation>
    </message>
    <message>
        <source>min/%1</source>
        <extracomment>unit of pace on an axis: minutes per km, per mi, per 100 m</extracomment>
        <translation>min/%1</translation>
    </message>
    <message>
        <source>mph</source>
        <translation>mph</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/h</translation>
    </message>
    <message>
        <source>ft</source>
        <translation>ft</translation>
    </message>
    <message>
        <source>lb</source>
        <translation>lb</translation>
    </message>
    <message>
        <source>spm</source>
        <comment>steps</comment>
        <extracomment>steps per minute</extracomment>
        <translation>pas/min</translation>
    </message>
    <message>
        <source>spm</source>
        <comment>strokes</comment>
        <extracomment>strokes per minute, of arms or oars</extracomment>
        <translation>coups/min</translation>
    </message>
    <message>
        <source>rpm</source>
        <extracomment>revolutions per minute</extracomment>
        <translation>tr/min</translation>
    </message>
</context>
<context>
    <name>Wahoo</name>
    <message>
        <source>Sign in at Wahoo&apos;s page for developers and add an application. It begins as a “sandbox”, which is enough for your own data.</source>
        <translation>Connectez-vous à la page de Wahoo pour développeurs et ajoutez une application. Elle commence en «&#xa0;sandbox&#xa0;», ce qui suffit pour vos propres données.</translation>
    </message>
    <message>
        <source>As redirect address give http://localhost:43118/callback. If the page takes only https, give https://localhost:43118/callback and set it in the settings file; you then paste the address that the browser shows.</source>
        <extracomment>The address is one line of code: keep it as it is</extracomment>
        <translation>Comme adresse de redirection donnez http://localhost:43118/callback. Si la page n’accepte que https, donnez https://localhost:43118/callback et inscrivez-la dans le fichier de réglages&#x202f;; vous collerez alors l’adresse que montre le navigateur.</translation>
    </message>
    <message>
        <source>Copy its client id here, and the client secret if it has one.</source>
        <translation>Copiez ici son ID client, et son secret client s’il en a un.</translation>
    </message>
    <message>
        <source>Your own client id, free of charge</source>
        <translation>Votre propre ID client, gratuit</translation>
    </message>
</context>
<context>
    <name>WatchWords</name>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message numerus="yes">
        <source>Importing: %n files</source>
        <extracomment>how many were read so far</extracomment>
        <translation>
            <numerusform>Import en cours&#xa0;: %n fichier</numerusform>
            <numerusform>Import en cours&#xa0;: %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Branchée</translation>
    </message>
    <message>
        <source>Import from this watch by itself? Nothing on it is ever changed.</source>
        <translation>Importer automatiquement de cette montre&#x202f;? Rien n’y est jamais modifié.</translation>
    </message>
    <message>
        <source>Connected, not imported</source>
        <translation>Branchée, non importée</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non branchée</translation>
    </message>
    <message>
        <source>What is new on it comes when you plug it in.</source>
        <translation>Ce qui y est nouveau arrive quand vous la branchez.</translation>
    </message>
    <message>
        <source>Not there now</source>
        <translation>Absent pour l’instant</translation>
    </message>
    <message>
        <source>What is new in it comes when it is there again.</source>
        <translation>Ce qui y est nouveau arrive quand il est de nouveau là.</translation>
    </message>
    <message>
        <source>Looking for new files</source>
        <translation>Recherche de nouveaux fichiers</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>Without the folders in it.</source>
        <translation>Sans les dossiers qu’il contient.</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n files</source>
        <translation>
            <numerusform>En attente de %n fichier</numerusform>
            <numerusform>En attente de %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>They are still being written.</source>
        <translation>Leur écriture n’est pas finie.</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not read</source>
        <translation>%1 non lus</translation>
    </message>
    <message>
        <source>Last import %1: %2</source>
        <extracomment>e.g. &quot;Last import 18:40: 3 files, 1 not read&quot;</extracomment>
        <translation>Dernier import %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There are too many folders in it to watch them all: choose one further down.</source>
        <translation>Il contient trop de dossiers pour les surveiller tous&#xa0;: choisissez-en un plus bas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, why it could not be read</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Begin with an empty store</source>
        <translation>Commencer avec une base vide</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Making the demo</source>
        <translation>Création de la démo</translation>
    </message>
    <message>
        <source>vitaldeck: It is running with this data already, and does not answer.</source>
        <translation>vitaldeck&#x202f;: Il tourne déjà avec ces données, et ne répond pas.</translation>
    </message>
</context>
<context>
    <name>vd::ActivitiesPage</name>
    <message>
        <source>No activities yet</source>
        <translation>Pas encore d’activités</translation>
    </message>
    <message>
        <source>Drop FIT, GPX or TCX files here, or choose them.</source>
        <translation>Déposez ici des fichiers FIT, GPX ou TCX, ou choisissez-les.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Rien ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>activité</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>activités</translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>Hours</extracomment>
        <translation>h</translation>
    </message>
    <message>
        <source>%1 climb</source>
        <extracomment>As in &quot;39,029 m climb&quot;; %1 is the unit</extracomment>
        <translation>%1 D+</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Two activities may be one workout</source>
        <translation>Deux activités sont peut-être une même séance</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of activities may each be one workout</source>
        <translation>
            <numerusform>%n paire d’activités est peut-être une même séance</numerusform>
            <numerusform>%n paires d’activités sont peut-être chacune une même séance</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ActivityDelegate</name>
    <message>
        <source>so far</source>
        <extracomment>Beside the running week, whose sums are not yet the last word</extracomment>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>vd::ActivityFilterBar</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Search titles and notes</source>
        <translation>Titres et notes</translation>
    </message>
</context>
<context>
    <name>vd::ActivityHeader</name>
    <message numerus="yes">
        <source>Merged from %n sources</source>
        <translation>
            <numerusform>Réunie de %n source</numerusform>
            <numerusform>Réunie de %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vd::ActivityLine</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time: &quot;Thu, 06:40&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>training load %1</source>
        <translation>charge d’entraînement %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>par %1</translation>
    </message>
</context>
<context>
    <name>vd::ActivityPage</name>
    <message>
        <source>Numbers</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Renommer (F2)</translation>
    </message>
    <message>
        <source>Previous activity</source>
        <translation>Activité précédente</translation>
    </message>
    <message>
        <source>Next activity</source>
        <translation>Activité suivante</translation>
    </message>
    <message>
        <source>Along the way</source>
        <translation>En chemin</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>No source gives samples through time.</source>
        <translation>Aucune source ne donne de mesures au fil du temps.</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Drag to zoom or to measure a span</source>
        <translation>Glissez pour zoomer ou mesurer un passage</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>a stretch of an activity: its distance, the time it took</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Rename activity</source>
        <translation>Renommer l’activité</translation>
    </message>
    <message>
        <source>Title (empty: as the source says)</source>
        <translation>Titre (vide&#x202f;: celui de la source)</translation>
    </message>
</context>
<context>
    <name>vd::ActivityTable</name>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
</context>
<context>
    <name>vd::CardHandle</name>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is the title of a card</extracomment>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
    <message>
        <source>Place %1 of %2. Ctrl with an arrow key moves it, Space hides or shows it.</source>
        <extracomment>A card of the dashboard: its place among others and what the keyboard does with it</extracomment>
        <translation>Place %1 sur %2. Ctrl avec une flèche la déplace, Espace la masque ou l’affiche.</translation>
    </message>
    <message>
        <source>Drag, or press Ctrl with an arrow key, to move</source>
        <translation>Glissez, ou Ctrl avec une flèche, pour déplacer</translation>
    </message>
</context>
<context>
    <name>vd::ChartCard</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>La période précédente</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Show the period before</source>
        <translation>Afficher la période précédente</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>vd::ChooseStep</name>
    <message>
        <source>Which account?</source>
        <translation>Quel compte&#x202f;?</translation>
    </message>
    <message>
        <source>The last days arrive first, the years behind them follow by themselves.</source>
        <translation>Les derniers jours arrivent d’abord, les années d’avant suivent toutes seules.</translation>
    </message>
    <message>
        <source>Its own interface ended on %1. What Fitbit devices measure comes by %2 now.</source>
        <extracomment>%1 is a date (&quot;d MMMM yyyy&quot;, see QLocale::toString), %2 a service: Google Health</extracomment>
        <translation>Sa propre interface a pris fin le %1. Les mesures des appareils Fitbit passent par %2 désormais.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>vd::ClientStep</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>What is read: %1.</source>
        <extracomment>%1 are kinds of data</extracomment>
        <translation>Ce qui est lu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>in your own folder</source>
        <translation>dans votre propre dossier</translation>
    </message>
    <message>
        <source>Where it goes: into your data file on this computer (%1), to show it to you, and nowhere else. The sign-in is kept in the keychain of your system.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Où cela va&#x202f;: dans votre fichier de données sur cet ordinateur (%1), pour vous le montrer, et nulle part ailleurs. La connexion est gardée dans le trousseau de clés de votre système.</translation>
    </message>
    <message>
        <source>How to end it: unlink the account on its card under Connections. The access is withdrawn at %1, and you choose whether its data here is deleted.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Comment y mettre fin&#x202f;: dissociez le compte sur sa carte, sous Comptes. L’accès est retiré chez %1, et vous choisissez si ses données ici sont supprimées.</translation>
    </message>
    <message>
        <source>What it needs: %1</source>
        <translation>Ce qu’il faut&#x202f;: %1</translation>
    </message>
    <message>
        <source>Since June 2026 Strava’s interface needs a paid subscription of who makes the client. Without one, import the export of your account: it is free and holds all your activities.</source>
        <translation>Depuis juin 2026, l’interface de Strava demande un abonnement payant à qui crée le client. Sans abonnement, importez l’export de votre compte&#x202f;: il est gratuit et contient toutes vos activités.</translation>
    </message>
    <message>
        <source>How to get the export</source>
        <translation>Comment obtenir l’export</translation>
    </message>
    <message>
        <source>Import an export instead…</source>
        <translation>Importer plutôt un export…</translation>
    </message>
    <message>
        <source>While your Google project is in “Testing”, Google ends each sign-in after 7 days and you sign in again. Publish the project there, and it stays.</source>
        <translation>Tant que votre projet Google est «&#x202f;En test&#x202f;», Google met fin à chaque connexion après 7 jours et vous vous reconnectez. Publiez-y le projet, et elle reste.</translation>
    </message>
    <message numerus="yes">
        <source>Strict %n-day cache</source>
        <extracomment>a choice: details of a service are kept that many days only</extracomment>
        <translation>
            <numerusform>Cache strict de %n jour</numerusform>
            <numerusform>Cache strict de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The terms of %1 let details, such as laps, curves and routes, be kept for %n days. With this on they go then, and come again when you open the activity. Summaries stay and are renewed every day. For a permanent archive import your export.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>Les conditions de %1 permettent de garder %n jour les détails&#x202f;: tours, courbes et parcours. Avec ce choix, ils partent ensuite, et reviennent quand vous ouvrez l’activité. Les résumés restent et sont renouvelés chaque jour. Pour une archive durable, importez votre export.</numerusform>
            <numerusform>Les conditions de %1 permettent de garder %n jours les détails&#x202f;: tours, courbes et parcours. Avec ce choix, ils partent ensuite, et reviennent quand vous ouvrez l’activité. Les résumés restent et sont renouvelés chaque jour. Pour une archive durable, importez votre export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own client at %1</source>
        <extracomment>%1 is a service; a client: an application&apos;s registration there</extracomment>
        <translation>Votre propre client chez %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>a step of a guide: its number, what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Ouvrir la page de %1</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>The secret is in the keychain</source>
        <translation>Le secret est dans le trousseau</translation>
    </message>
    <message>
        <source>Link %1</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Associer %1</translation>
    </message>
    <message>
        <source>How to end it: unlink the account on its card under Connections, and choose whether its data here is deleted. The access itself you withdraw in your settings at %1.</source>
        <translation>Comment y mettre fin&#xa0;: dissociez le compte sur sa carte sous Comptes, et choisissez si ses données ici sont supprimées. L’accès lui-même, vous le retirez dans vos réglages chez %1.</translation>
    </message>
    <message>
        <source>How you sign in to %1</source>
        <translation>Comment se connecter à %1</translation>
    </message>
    <message>
        <source>Your key of %1</source>
        <translation>Votre clé de %1</translation>
    </message>
    <message>
        <source>Client secret, if there is one</source>
        <translation>Secret client, s’il y en a un</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>a text that a service makes, by which its data can be read</extracomment>
        <translation>Clé</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a key is good</comment>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>It is good for</source>
        <translation>Elle est valable</translation>
    </message>
    <message>
        <source>As you chose it when you made the key. You are told before it ends.</source>
        <translation>Comme vous l’avez choisi en créant la clé. Vous êtes prévenu avant sa fin.</translation>
    </message>
</context>
<context>
    <name>vd::ColumnsMenu</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <extracomment>Of the columns of a table: those that it has when nobody chose any</extracomment>
        <translation>Colonnes habituelles</translation>
    </message>
</context>
<context>
    <name>vd::ConnectDialog</name>
    <message>
        <source>Choose</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Link an account</source>
        <translation>Associer un compte</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Ouvrir le navigateur</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Link a second account</source>
        <translation>Associer un second compte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Associer</translation>
    </message>
</context>
<context>
    <name>vd::ConnectionCard</name>
    <message>
        <source>The rule…</source>
        <translation>La règle…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More for %1</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Plus pour %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an account: the service, how it stands
----------
a button on the card of an account: what it does, the service</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>Annuler la synchro</translation>
    </message>
    <message numerus="yes">
        <source>Strict %n-day cache</source>
        <extracomment>a choice: details of a service are kept that many days only</extracomment>
        <translation>
            <numerusform>Cache strict de %n jour</numerusform>
            <numerusform>Cache strict de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in sync history</source>
        <translation>Voir dans l’historique</translation>
    </message>
    <message>
        <source>Delete its data…</source>
        <translation>Supprimer ses données…</translation>
    </message>
    <message>
        <source>Unlink…</source>
        <translation>Dissocier…</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>a menu: pause for how long</extracomment>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>vd::ConnectionsPage</name>
    <message>
        <source>No accounts linked</source>
        <translation>Aucun compte associé</translation>
    </message>
    <message>
        <source>Link one, and what it holds comes here by itself, now and from then on.</source>
        <translation>Associez-en un, et ce qu’il contient arrive ici tout seul, maintenant et ensuite.</translation>
    </message>
    <message>
        <source>Link account…</source>
        <translation>Associer un compte…</translation>
    </message>
    <message>
        <source>No accounts here</source>
        <translation>Pas de comptes ici</translation>
    </message>
    <message>
        <source>Accounts are linked with your own data. Here you can import files.</source>
        <translation>Les comptes s’associent à vos propres données. Ici, vous pouvez importer des fichiers.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Link account</source>
        <translation>Associer un compte</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Ouvrir la page de %1</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Comptes</translation>
    </message>
</context>
<context>
    <name>vd::DashboardPage</name>
    <message>
        <source>Edit cards</source>
        <translation>Modifier les cartes</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>All cards as they were at first</source>
        <translation>Toutes les cartes comme au début</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Encore rien ici</translation>
    </message>
    <message>
        <source>Drop files here, or choose them.</source>
        <translation>Déposez ici des fichiers, ou choisissez-les.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>All cards are hidden</source>
        <translation>Toutes les cartes sont masquées</translation>
    </message>
</context>
<context>
    <name>vd::DataSection</name>
    <message>
        <source>Data folder</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>The demo&apos;s own. Nothing in it stays when you leave it.</source>
        <translation>Celui de la démo. Rien n’y reste quand vous la quittez.</translation>
    </message>
    <message>
        <source>All that Vitaldeck knows is in this folder. Keep a copy of it.</source>
        <translation>Tout ce que sait Vitaldeck est dans ce dossier. Gardez-en une copie.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>Autre dossier…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Three years of a made-up athlete, apart from your own data.</source>
        <translation>Trois ans d’un sportif inventé, à part de vos propres données.</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>Explorer la démo</translation>
    </message>
    <message>
        <source>Keep the data in this folder</source>
        <translation>Garder les données dans ce dossier</translation>
    </message>
</context>
<context>
    <name>vd::DataStep</name>
    <message>
        <source>Review permissions…</source>
        <translation>Revoir les autorisations…</translation>
    </message>
    <message>
        <source>What %1 shares</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Ce que partage %1</translation>
    </message>
    <message>
        <source>Not everything was allowed. What is missing can be added now or later, on the card of the account.</source>
        <translation>Tout n’a pas été autorisé. Ce qui manque peut s’ajouter maintenant ou plus tard, sur la carte du compte.</translation>
    </message>
    <message>
        <source>Everything that was asked for was allowed.</source>
        <translation>Tout ce qui était demandé a été autorisé.</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>non partagé</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
</context>
<context>
    <name>vd::DateRangePopup</name>
    <message>
        <source>From</source>
        <extracomment>first day of a period</extracomment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>last day of a period</extracomment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
</context>
<context>
    <name>vd::DayPage</name>
    <message>
        <source>The day from hour to hour</source>
        <translation>La journée heure par heure</translation>
    </message>
    <message>
        <source>What each source said</source>
        <translation>Ce que dit chaque source</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Journée</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Title of a day&apos;s page, this year. See QLocale::toString</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>so far</source>
        <extracomment>beside the date of today: the day is not over</extracomment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>a date, and that its day is not over</extracomment>
        <translation>%1, en cours</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day.</source>
        <translation>Rien n’a été enregistré ce jour-là.</translation>
    </message>
    <message>
        <source>Nothing of this day is known by the hour.</source>
        <translation>Rien de ce jour n’est connu heure par heure.</translation>
    </message>
</context>
<context>
    <name>vd::DayTimeline</name>
    <message>
        <source>Day from hour to hour</source>
        <translation>Journée heure par heure</translation>
    </message>
</context>
<context>
    <name>vd::DayTools</name>
    <message>
        <source>Previous day</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Choisir un jour</translation>
    </message>
</context>
<context>
    <name>vd::DayWordsModel</name>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>said</source>
        <extracomment>column: what a source said of a day</extracomment>
        <translation>indiqué</translation>
    </message>
    <message>
        <source>taken</source>
        <extracomment>column: what was taken of it</extracomment>
        <translation>retenu</translation>
    </message>
</context>
<context>
    <name>vd::DaysDialog</name>
    <message>
        <source>Choose days</source>
        <translation>Choisir des jours</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The first of some days to show</extracomment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>The last of some days to show</extracomment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>vd::DoneStep</name>
    <message>
        <source>The last 30 days arrive now. The years behind them follow in the background, over several days where the service limits how much can be asked.</source>
        <translation>Les 30 derniers jours arrivent maintenant. Les années d’avant suivent en arrière-plan, sur plusieurs jours si le service limite les requêtes.</translation>
    </message>
    <message>
        <source>You can close this and the window: it goes on, and goes on from where it was the next time.</source>
        <translation>Vous pouvez fermer ceci et la fenêtre&#x202f;: cela continue, et reprendra la prochaine fois où c’en était.</translation>
    </message>
    <message>
        <source>%1 is linked</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 est associé</translation>
    </message>
</context>
<context>
    <name>vd::DropOverlay</name>
    <message>
        <source>Drop to import</source>
        <translation>Déposez pour importer</translation>
    </message>
    <message>
        <source>FIT, GPX and TCX files, archives of them, or whole folders</source>
        <translation>Fichiers FIT, GPX et TCX, leurs archives, ou des dossiers entiers</translation>
    </message>
</context>
<context>
    <name>vd::FailedStep</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>vd::FetchNote</name>
    <message>
        <source>Fetching details…</source>
        <translation>Réception des détails…</translation>
    </message>
    <message>
        <source>No more details: %1</source>
        <extracomment>%1 says why, as &apos;No connection&apos;</extracomment>
        <translation>Pas plus de détails&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>vd::GeneralSection</name>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>A week begins on</source>
        <translation>La semaine commence le</translation>
    </message>
    <message>
        <source>Weeks in sums, charts and the list of activities.</source>
        <translation>Pour les sommes, les graphiques et la liste des activités.</translation>
    </message>
</context>
<context>
    <name>vd::HistoryPage</name>
    <message>
        <source>Nothing has come in yet</source>
        <translation>Rien n’est encore arrivé</translation>
    </message>
    <message>
        <source>Each sync and each import leaves a row here: what came, and why something did not.</source>
        <translation>Chaque synchro et chaque import laisse une ligne ici&#x202f;: ce qui est arrivé, et pourquoi quelque chose manque.</translation>
    </message>
    <message>
        <source>Link account…</source>
        <translation>Associer un compte…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation>Rien ne correspond à ces filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected row with all that is below it (Ctrl+C)</source>
        <translation>Copier la ligne choisie avec tout ce qui est dessous (Ctrl+C)</translation>
    </message>
    <message>
        <source>Sync history</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>vd::Hypnogram</name>
    <message>
        <source>Stages of the night</source>
        <translation>Phases de la nuit</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Éveil</translation>
    </message>
    <message>
        <source>REM</source>
        <extracomment>stage of sleep</extracomment>
        <translation>Paradoxal</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>stage of sleep</comment>
        <translation>Léger</translation>
    </message>
    <message>
        <source>Deep</source>
        <comment>stage of sleep</comment>
        <translation>Profond</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Endormi</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <extracomment>a night, from when to when</extracomment>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>vd::ImportReportModel</name>
    <message>
        <source>%1 activities</source>
        <translation>%1 activités</translation>
    </message>
    <message>
        <source>daily values</source>
        <translation>valeurs du jour</translation>
    </message>
    <message>
        <source>samples of the day</source>
        <translation>mesures de la journée</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>mesures</translation>
    </message>
</context>
<context>
    <name>vd::ImportSheet</name>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>Quels fichiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annuler cet import</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Files of this import</source>
        <translation>Fichiers de cet import</translation>
    </message>
    <message>
        <source>Importing files</source>
        <translation>Import de fichiers</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Import de %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1; more is waiting</source>
        <translation>%1&#x202f;; d’autres attendent</translation>
    </message>
    <message>
        <source>No files found</source>
        <translation>Aucun fichier trouvé</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Annulé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Open activity</source>
        <translation>Ouvrir l’activité</translation>
    </message>
    <message>
        <source>Open activities</source>
        <translation>Ouvrir les activités</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>%1 items were taken back. Your files are as they were.</source>
        <translation>%1 éléments ont été retirés. Vos fichiers sont inchangés.</translation>
    </message>
</context>
<context>
    <name>vd::KindIcons</name>
    <message>
        <source>%1: not shared</source>
        <extracomment>a kind of data, as &apos;Sleep&apos;</extracomment>
        <translation>%1&#x202f;: non partagé</translation>
    </message>
</context>
<context>
    <name>vd::LaneChart</name>
    <message>
        <source>change</source>
        <extracomment>how much higher the end of a stretch lies than its beginning</extracomment>
        <translation>écart</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>vd::LaneTable</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>column title: name of a measure, then its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
</context>
<context>
    <name>vd::LapModel</name>
    <message>
        <source>No.</source>
        <extracomment>column of the lap table: the number of the lap</extracomment>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>↑ %1</source>
        <extracomment>column of the lap table: %1 is the unit of height</extracomment>
        <translation>↑ %1</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Coups</translation>
    </message>
    <message>
        <source>Stroke</source>
        <extracomment>column of the lap table: freestyle, breaststroke, ...</extracomment>
        <translation>Nage</translation>
    </message>
</context>
<context>
    <name>vd::LastActivitiesCard</name>
    <message>
        <source>Last activities</source>
        <translation>Dernières activités</translation>
    </message>
    <message>
        <source>bar = training load</source>
        <translation>barre = charge d’entraînement</translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation>Pas encore d’activités</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>Toutes les activités</translation>
    </message>
</context>
<context>
    <name>vd::LinkCard</name>
    <message>
        <source>Link an account</source>
        <translation>Associer un compte</translation>
    </message>
    <message>
        <source>Or drop files anywhere in this window</source>
        <translation>Ou déposez des fichiers n’importe où dans cette fenêtre</translation>
    </message>
</context>
<context>
    <name>vd::MainWindow</name>
    <message>
        <source>Demo data.</source>
        <translation>Données de démo.</translation>
    </message>
    <message>
        <source>Nothing here is yours.</source>
        <translation>Rien ici n’est à vous.</translation>
    </message>
    <message>
        <source>Leave demo</source>
        <translation>Quitter la démo</translation>
    </message>
    <message>
        <source>Import into your own data?</source>
        <translation>Importer dans vos propres données&#x202f;?</translation>
    </message>
    <message>
        <source>This is the demo, and nothing in it stays. Leave it, and the files are imported into your own data.</source>
        <translation>Ceci est la démo, et rien n’y reste. Quittez-la, et les fichiers seront importés dans vos propres données.</translation>
    </message>
    <message>
        <source>Leave demo and import</source>
        <translation>Quitter la démo et importer</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import en cours</translation>
    </message>
    <message>
        <source>Importing: %1 files read</source>
        <translation>Import&#x202f;: %1 fichiers lus</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Activities and archives (*.fit *.gpx *.tcx *.gz *.zip);;All files (*)</source>
        <translation>Activités et archives (*.fit *.gpx *.tcx *.gz *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>About Vitaldeck</source>
        <translation>À propos de Vitaldeck</translation>
    </message>
    <message>
        <source>Vitaldeck %1</source>
        <translation>Vitaldeck %1</translation>
    </message>
    <message>
        <source>Your training and your health in one place, on this computer.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Votre entraînement et votre santé en un seul endroit, sur cet ordinateur.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>vd::NightCard</name>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>No sleep was recorded.</source>
        <translation>Aucun sommeil enregistré.</translation>
    </message>
    <message>
        <source>Night to %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>Nuit jusqu’à %1</translation>
    </message>
    <message>
        <source>As %1 says it</source>
        <extracomment>%1 is a source</extracomment>
        <translation>Selon %1</translation>
    </message>
</context>
<context>
    <name>vd::PayloadModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Fetched</source>
        <extracomment>column: when the data was fetched or imported</extracomment>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>vd::PeriodFilter</name>
    <message>
        <source>All time</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>365 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Autre…</translation>
    </message>
</context>
<context>
    <name>vd::PeriodSegment</name>
    <message>
        <source>7 d</source>
        <translation>7 j</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 j</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 j</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
</context>
<context>
    <name>vd::ProgressBar</name>
    <message>
        <source>%1 percent done</source>
        <translation>%1 pour cent</translation>
    </message>
</context>
<context>
    <name>vd::RawCard</name>
    <message>
        <source>Raw data</source>
        <translation>Données brutes</translation>
    </message>
    <message>
        <source>what the sources sent</source>
        <translation>ce que les sources ont envoyé</translation>
    </message>
</context>
<context>
    <name>vd::RawDialog</name>
    <message>
        <source>%1, %2, from %3, fetched %4 %5</source>
        <extracomment>format, size, source, date and time: &quot;FIT, 128 kB, from Polar watch, fetched 20 Nov 2026 18:40&quot;</extracomment>
        <translation>%1, %2, de %3, reçu le %4 à %5</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This format is made for programs, not for reading. Save it to open it with one of them.</source>
        <translation>Ce format est fait pour les programmes, pas pour être lu. Enregistrez-le pour l’ouvrir avec l’un d’eux.</translation>
    </message>
    <message>
        <source>Only the beginning is shown; Save as… writes all of it.</source>
        <translation>Seul le début est affiché&#x202f;; «&#x202f;Enregistrer sous…&#x202f;» écrit tout.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder and try again.</source>
        <translation>Le fichier n’a pas pu être écrit. Choisissez un autre dossier et réessayez.</translation>
    </message>
</context>
<context>
    <name>vd::RunModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more to say.</source>
        <translation>Rien de plus à dire.</translation>
    </message>
</context>
<context>
    <name>vd::SettingsPage</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>vd::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Main profile</source>
        <translation>Profil principal</translation>
    </message>
    <message>
        <source>Main profile: units, theme, about</source>
        <translation>Profil principal&#x202f;: unités, thème, à propos</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a page and what is to be done there: &quot;Connections, 2 accounts need attention&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>vd::SourceBars</name>
    <message>
        <source>%1 said %2, taken %3.</source>
        <extracomment>%1 is a source, %2 what it said of the day, %3 how much of that is shown</extracomment>
        <translation>%1 indique %2, retenu %3.</translation>
    </message>
    <message>
        <source>Shown: %1.</source>
        <translation>Affiché&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>said</source>
        <translation>indiqué</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
</context>
<context>
    <name>vd::SourceFilter</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
</context>
<context>
    <name>vd::SourcesCard</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Field by field…</source>
        <translation>Champ par champ…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what a screen reader says of a button: what it does, and of which recording or activity</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>La même</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Une autre</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Not the same workout</source>
        <translation>Pas la même séance</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>La montrer</translation>
    </message>
</context>
<context>
    <name>vd::SourcesDialog</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Moving time</source>
        <translation>Temps de déplacement</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>Climb</source>
        <translation>Dénivelé positif</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Calories</source>
        <translation>Calories</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>What each source says</source>
        <translation>Ce que dit chaque source</translation>
    </message>
    <message>
        <source>Bold is what is shown</source>
        <translation>En gras, ce qui est affiché</translation>
    </message>
</context>
<context>
    <name>vd::SourcesSection</name>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Ordre habituel</translation>
    </message>
    <message>
        <source>Where several sources speak of the same, you choose here which is asked first. So far no two of your sources do.</source>
        <translation>Quand plusieurs sources parlent de la même chose, vous choisissez ici laquelle est interrogée en premier. Pour l’instant, ce n’est pas le cas.</translation>
    </message>
    <message>
        <source>The first one that speaks of a day is taken; of steps, distance and calories by the hour, so that another fills what the first did not see. Sources are never added up.</source>
        <translation>La première qui parle d’un jour est retenue&#x202f;; pour les pas, la distance et les calories, heure par heure, afin qu’une autre comble ce que la première n’a pas vu. Les sources ne sont jamais additionnées.</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>Sources, the first asked first</source>
        <translation>Sources, la première d’abord</translation>
    </message>
</context>
<context>
    <name>vd::Spark</name>
    <message>
        <source>Last seven days</source>
        <translation>Sept derniers jours</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>vd::SportFilter</name>
    <message>
        <source>Sports</source>
        <translation>Sports</translation>
    </message>
    <message>
        <source>All sports</source>
        <translation>Tous les sports</translation>
    </message>
</context>
<context>
    <name>vd::SportRow</name>
    <message>
        <source>h</source>
        <extracomment>hours</extracomment>
        <translation>h</translation>
    </message>
    <message>
        <source>1 activity</source>
        <translation>1 activité</translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation>
            <numerusform>%n activité</numerusform>
            <numerusform>%n activités</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A sport and its sums</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>vd::StandingMark</name>
    <message>
        <source>below usual</source>
        <extracomment>A value compared with the person&apos;s usual ones; little room</extracomment>
        <translation>sous l’habitude</translation>
    </message>
    <message>
        <source>within usual</source>
        <translation>habituel</translation>
    </message>
    <message>
        <source>above usual</source>
        <translation>dépasse l’habitude</translation>
    </message>
    <message>
        <source>below your usual %1 to %2</source>
        <extracomment>Part of a sentence; %1 and %2 are values with their units</extracomment>
        <translation>sous votre habitude de %1 à %2</translation>
    </message>
    <message>
        <source>within your usual %1 to %2</source>
        <translation>dans votre habitude de %1 à %2</translation>
    </message>
    <message>
        <source>above your usual %1 to %2</source>
        <translation>au-dessus de votre habitude de %1 à %2</translation>
    </message>
</context>
<context>
    <name>vd::Stay</name>
    <message>
        <source>Vitaldeck stays in the tray</source>
        <translation>Vitaldeck reste dans la zone de notification</translation>
    </message>
    <message>
        <source>It goes on syncing there. A click on its icon opens the window again, and its menu has Quit. The settings say what closing does.</source>
        <translation>La synchro y continue. Un clic sur son icône rouvre la fenêtre, et son menu permet de quitter. Les réglages disent ce que fait la fermeture.</translation>
    </message>
    <message>
        <source>Keep in tray</source>
        <translation>Y rester</translation>
    </message>
    <message>
        <source>Quit when closed</source>
        <translation>Quitter à la fermeture</translation>
    </message>
</context>
<context>
    <name>vd::StepRow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>where a person is in a dialog: step number, of how many, its name</extracomment>
        <translation>Étape %1 sur %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>vd::StepsCard</name>
    <message>
        <source>Steps by source</source>
        <translation>Pas par source</translation>
    </message>
    <message>
        <source>Change order…</source>
        <translation>Changer l’ordre…</translation>
    </message>
    <message>
        <source>No source counted steps on this day.</source>
        <translation>Aucune source n’a compté de pas ce jour-là.</translation>
    </message>
</context>
<context>
    <name>vd::SyncSection</name>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every 3 hours</source>
        <translation>Toutes les 3 heures</translation>
    </message>
    <message>
        <source>4 times a day</source>
        <translation>4 fois par jour</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Une fois par jour</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>À ma demande</translation>
    </message>
    <message>
        <source>Like the others</source>
        <translation>Comme les autres</translation>
    </message>
    <message numerus="yes">
        <source>%n times a day</source>
        <translation>
            <numerusform>%n fois par jour</numerusform>
            <numerusform>%n fois par jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>Synchro automatique</translation>
    </message>
    <message>
        <source>Over the day, and soon after the computer wakes or the network is back.</source>
        <translation>Dans la journée, au réveil de l’ordinateur et au retour du réseau.</translation>
    </message>
    <message>
        <source>Sync on metered links, too</source>
        <translation>Aussi sur les connexions limitées</translation>
    </message>
    <message>
        <source>Links that are paid by volume, such as a phone’s. What you ask for is always fetched.</source>
        <translation>Payées au volume, comme celle d’un téléphone. Vos demandes passent toujours.</translation>
    </message>
    <message>
        <source>Fetch details in the background</source>
        <translation>Recevoir les détails en arrière-plan</translation>
    </message>
    <message>
        <source>Laps, curves and routes of older activities, with what is left of the requests of a day. Off: they come when you open an activity.</source>
        <translation>Tours, courbes et parcours des activités plus anciennes, avec les requêtes qui restent dans la journée. Sinon, à l’ouverture d’une activité.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>When an account needs me</source>
        <translation>Quand un compte a besoin de moi</translation>
    </message>
    <message>
        <source>When a long first sync is done</source>
        <translation>À la fin d’une longue première synchro</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En arrière-plan</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Lancer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Without a window, in the tray.</source>
        <translation>Sans fenêtre, dans la zone de notification.</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>Y rester à la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Without a tray, closing the window quits.</source>
        <translation>Sans zone de notification, fermer la fenêtre quitte Vitaldeck.</translation>
    </message>
</context>
<context>
    <name>vd::ToolBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose FIT, GPX or TCX files, or archives of them</source>
        <translation>Choisir des fichiers FIT, GPX ou TCX, ou leurs archives</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Ask all accounts for what is new (F5)</source>
        <translation>Demander les nouveautés à tous les comptes (F5)</translation>
    </message>
</context>
<context>
    <name>vd::Tray</name>
    <message>
        <source>Updated %1</source>
        <extracomment>The tool tip of the icon in the tray; %1 is a time, with its day where it is not today</extracomment>
        <translation>À jour&#x202f;: %1</translation>
    </message>
    <message>
        <source>Open Vitaldeck</source>
        <translation>Ouvrir Vitaldeck</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Activité récente</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <extracomment>A recent activity in the tray&apos;s menu: sport, title, day and time: &quot;Run · Lunch run · Today 12:05&quot;</extracomment>
        <translation>%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation>Pas encore d’activités</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>Annuler la synchro</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
</context>
<context>
    <name>vd::UnitsSection</name>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Kilometres, metres</source>
        <translation>Kilomètres, mètres</translation>
    </message>
    <message>
        <source>Miles, yards</source>
        <translation>Miles, yards</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>Mètres</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Pieds</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>Kilogrammes</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Livres</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Celsius</source>
        <translation>Celsius</translation>
    </message>
    <message>
        <source>Fahrenheit</source>
        <translation>Fahrenheit</translation>
    </message>
    <message>
        <source>Kilocalories</source>
        <translation>Kilocalories</translation>
    </message>
    <message>
        <source>Kilojoules</source>
        <translation>Kilojoules</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Only what is shown changes: everything is kept as it was measured.</source>
        <translation>Seul l’affichage change&#x202f;: tout est gardé tel que mesuré.</translation>
    </message>
</context>
<context>
    <name>vd::UnlinkDialog</name>
    <message>
        <source>From %2 are here: %1.</source>
        <extracomment>%1 says how much, as &apos;96 activities, 40 days&apos;, %2 is a service</extracomment>
        <translation>Venu de %2, il y a ici&#x202f;: %1.</translation>
    </message>
    <message>
        <source>1 of the activities has a second source.</source>
        <translation>1 des activités a une seconde source.</translation>
    </message>
    <message>
        <source>%1 of the activities have a second source.</source>
        <translation>%1 des activités ont une seconde source.</translation>
    </message>
    <message>
        <source>Delete what came from %1</source>
        <translation>Supprimer ce qui vient de %1</translation>
    </message>
    <message>
        <source>Delete what came from %1: %2 activities go, %3 stay</source>
        <extracomment>%1 is a service, %2 and %3 are numbers of activities</extracomment>
        <translation>Supprimer ce qui vient de %1&#x202f;: %2 activités partent, %3 restent</translation>
    </message>
    <message>
        <source>Unlink %1?</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Dissocier %1&#x202f;?</translation>
    </message>
    <message>
        <source>Delete what came from %1?</source>
        <translation>Supprimer ce qui vient de %1&#x202f;?</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Le garder ici</translation>
    </message>
    <message>
        <source>The terms of %1 ask for its data to be deleted when it is unlinked.</source>
        <translation>Les conditions de %1 veulent que ses données soient supprimées à la dissociation.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Dissocier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>vd::WaitStep</name>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Did the browser end on a page that cannot be reached? Paste its address here:</source>
        <translation>Le navigateur a fini sur une page inaccessible&#x202f;? Collez son adresse ici&#x202f;:</translation>
    </message>
    <message>
        <source>Address to open</source>
        <translation>Adresse à ouvrir</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse de la page</translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation>En attente de votre navigateur…</translation>
    </message>
    <message>
        <source>Sign in there and allow what is asked. This goes on by itself after that.</source>
        <translation>Connectez-vous là-bas et autorisez ce qui est demandé. La suite se fait toute seule.</translation>
    </message>
    <message>
        <source>Finishing the sign-in…</source>
        <translation>Fin de la connexion…</translation>
    </message>
    <message>
        <source>The browser came back. The service is asked once more.</source>
        <translation>Le navigateur est revenu. Le service est encore interrogé.</translation>
    </message>
    <message>
        <source>This is not the address of this sign-in. Copy all of the one in the browser’s address bar.</source>
        <translation>Ce n’est pas l’adresse de cette connexion. Copiez-la entière depuis la barre d’adresse du navigateur.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Demande à %1…</translation>
    </message>
    <message>
        <source>The key is shown to the service, and kept in the keychain when it is taken.</source>
        <translation>La clé est présentée au service, et gardée dans le trousseau de clés s’il l’accepte.</translation>
    </message>
</context>
<context>
    <name>vd::WatchedCard</name>
    <message>
        <source>Watches and folders</source>
        <translation>Montres et dossiers</translation>
    </message>
</context>
<context>
    <name>vd::WatchedList</name>
    <message>
        <source>New FIT, GPX and TCX files of a folder come here by themselves: of Dropbox, of a phone’s sync folder, of a Garmin watch that is plugged in. Nothing in it is ever changed.</source>
        <translation>Les nouveaux fichiers FIT, GPX et TCX d’un dossier arrivent ici d’eux-mêmes&#xa0;: de Dropbox, du dossier de synchronisation d’un téléphone, d’une montre Garmin branchée. Rien n’y est jamais modifié.</translation>
    </message>
    <message>
        <source>A Garmin watch that shows itself as a drive is found when you plug it in. Newer ones speak MTP and do not: open yours in the file manager, then watch its folder. It is looked at when Vitaldeck starts, and with Import now.</source>
        <translation>Une montre Garmin qui se présente comme un disque est trouvée quand vous la branchez. Les plus récentes parlent MTP et ne le font pas&#xa0;: ouvrez la vôtre dans le gestionnaire de fichiers, puis surveillez son dossier. Il est regardé au démarrage de Vitaldeck, et avec Importer maintenant.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
</context>
<context>
    <name>vd::WatchedRow</name>
    <message>
        <source>Import by itself</source>
        <translation>Importer automatiquement</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Pas celle-ci</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>Importer maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a watched folder or a device: its name, how it stands
----------
a button in a list: what it does, to which folder or device</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Plus pour %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>With the folders in it</source>
        <extracomment>a choice: whether folders in the watched folder are watched, too</extracomment>
        <translation>Avec les dossiers qu’il contient</translation>
    </message>
</context>
<context>
    <name>vd::WatchedSection</name>
    <message>
        <source>Folders are watched for your own data, not for the demo’s.</source>
        <translation>Les dossiers sont surveillés pour vos propres données, pas pour celles de la démo.</translation>
    </message>
</context>
<context>
    <name>vd::WeekBars</name>
    <message>
        <source>Time of each day</source>
        <translation>Durée par jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>vd::WeekCard</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A day and what was done on it</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>no activities</source>
        <translation>aucune activité</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>no activities yet</source>
        <translation>pas encore d’activités</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Not enough weeks yet to tell your usual</source>
        <translation>Pas encore assez de semaines pour connaître votre habitude</translation>
    </message>
    <message>
        <source>Your usual by %2: %1</source>
        <extracomment>%1 is a time, %2 a weekday</extracomment>
        <translation>D’habitude jusqu’à %2&#x202f;: %1</translation>
    </message>
    <message>
        <source>About your usual by %1</source>
        <extracomment>%1 is a time, %2 a weekday: &quot;1 h 21 min above your usual by Friday&quot;</extracomment>
        <translation>Comme d’habitude jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 above your usual by %2</source>
        <translation>%1 de plus que d’habitude jusqu’à %2</translation>
    </message>
    <message>
        <source>%1 below your usual by %2</source>
        <translation>%1 de moins que d’habitude jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>vd::WeekHeadline</name>
    <message>
        <source>This week: %1</source>
        <translation>Cette semaine&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>vd::WelcomePage</name>
    <message>
        <source>FIT files</source>
        <translation>Fichiers FIT</translation>
    </message>
    <message>
        <source>On watches and bike computers, in the folder GARMIN</source>
        <translation>Sur les montres et compteurs, dossier GARMIN</translation>
    </message>
    <message>
        <source>TCX files</source>
        <translation>Fichiers TCX</translation>
    </message>
    <message>
        <source>Exported from Garmin Connect, Polar Flow, COROS</source>
        <translation>Exportés de Garmin Connect, Polar Flow, COROS</translation>
    </message>
    <message>
        <source>GPX files</source>
        <translation>Fichiers GPX</translation>
    </message>
    <message>
        <source>Exported from apps that record a track</source>
        <translation>Exportés d’applications qui enregistrent une trace</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>The export of a whole account, such as Strava’s, as it is</source>
        <translation>L’export entier d’un compte, tel quel</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>FC</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sommeil</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Welcome to Vitaldeck</source>
        <translation>Bienvenue dans Vitaldeck</translation>
    </message>
    <message>
        <source>Your training and your health in one place, on this computer.</source>
        <translation>Votre entraînement et votre santé en un seul endroit, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Drop files or exports anywhere here: FIT, GPX, TCX, or zip archives of them. They stay where they are.</source>
        <translation>Déposez n’importe où ici fichiers ou exports&#x202f;: FIT, GPX, TCX, ou leurs archives zip. Ils restent où ils sont.</translation>
    </message>
    <message>
        <source>Explore with demo data</source>
        <translation>Explorer la démo</translation>
    </message>
    <message>
        <source>Three years of a made-up athlete. Leave the demo whenever you like, nothing of it stays.</source>
        <translation>Trois ans d’un sportif inventé. Quittez la démo quand vous voulez, rien n’en reste.</translation>
    </message>
    <message>
        <source>What each kind of file brings</source>
        <translation>Ce qu’apporte chaque type de fichier</translation>
    </message>
    <message>
        <source>What each brings</source>
        <translation>Ce que chacun apporte</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>Où le trouver</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1&#x202f;: oui</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1&#x202f;: non</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Your data is one file in your own folder.</source>
        <translation>Rien ne quitte cet ordinateur. Vos données sont un fichier dans votre propre dossier.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Link account…</source>
        <translation>Associer un compte…</translation>
    </message>
    <message>
        <source>Connect a service</source>
        <translation>Associer un service</translation>
    </message>
    <message>
        <source>Sign in with your browser. The last days arrive first, the years behind them follow.</source>
        <translation>Connectez-vous avec votre navigateur. Les derniers jours arrivent d’abord, les années d’avant suivent.</translation>
    </message>
    <message>
        <source>What each service and kind of file brings</source>
        <translation>Ce qu’apporte chaque service et type de fichier</translation>
    </message>
    <message>
        <source>What it needs, or where to find it</source>
        <translation>Ce qu’il faut, ou où le trouver</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you connect a service. Sign-ins are kept in the keychain of your system.</source>
        <translation>Rien ne quitte cet ordinateur tant que vous n’associez pas un service. Les connexions sont gardées dans le trousseau de clés de votre système.</translation>
    </message>
</context>
<context>
    <name>vd::WindowActions</name>
    <message>
        <source>Import files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Search activities</source>
        <translation>Chercher une activité</translation>
    </message>
    <message>
        <source>About Vitaldeck</source>
        <translation>À propos de Vitaldeck</translation>
    </message>
    <message>
        <source>Metric units</source>
        <translation>Unités métriques</translation>
    </message>
    <message>
        <source>Imperial units</source>
        <translation>Unités impériales</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Cancel sync</source>
        <translation>Annuler la synchro</translation>
    </message>
</context>
<context>
    <name>vd::YearGrid</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Date in full, on top of a tool tip. See QLocale::toString</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a date, and what is known of it</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune donnée</translation>
    </message>
    <message>
        <source>%1 on %2 days, the highest %3 on %4</source>
        <extracomment>%1 is what is measured, %2 a number, %3 a value, %4 a date</extracomment>
        <translation>%1 sur %2 jours, le plus haut %3 le %4</translation>
    </message>
</context>
<context>
    <name>vd::YearGridCard</name>
    <message>
        <source>Nothing to show yet</source>
        <translation>Encore rien à montrer</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>Shows all years</source>
        <translation>Affiche toutes les années</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>a day without training</extracomment>
        <translation>repos</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>the smallest squares: a value of at most %1</extracomment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <extracomment>the largest squares: a value of more than %1</extracomment>
        <translation>plus de %1</translation>
    </message>
</context>
<context>
    <name>vd::YearLegend</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
</context>
<context>
    <name>vd::YearsPage</name>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
</context>
<context>
    <name>vd::ZoneBars</name>
    <message>
        <source>%1 min</source>
        <extracomment>a time in a zone, in whole minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share of a time</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1, %2 bpm: %3, %4</source>
        <extracomment>a heart-rate zone in words: name, from which to which beat, time, share of the whole</extracomment>
        <translation>%1, %2 bpm&#x202f;: %3, %4</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Heart rate (bpm)</source>
        <translation>Fréquence cardiaque (bpm)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
</context>
<context>
    <name>vd::ZonesAndLapsCard</name>
    <message>
        <source>estimate, ±%1</source>
        <extracomment>of a limit of the heart rate that nobody has measured: it may be so many beats more or less</extracomment>
        <translation>estimée, ±%1</translation>
    </message>
    <message>
        <source>max %1, measured</source>
        <extracomment>the maximum heart rate, as the person said it</extracomment>
        <translation>max %1, mesurée</translation>
    </message>
    <message>
        <source>rest %1, max %2</source>
        <extracomment>resting and maximum heart rate</extracomment>
        <translation>repos %1, max %2</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <extracomment>the heart rate that can be held for an hour</extracomment>
        <translation>seuil %1</translation>
    </message>
    <message>
        <source>%1 min below Z1</source>
        <extracomment>so many minutes with a heart rate below the lowest zone</extracomment>
        <translation>%1 min sous Z1</translation>
    </message>
    <message>
        <source>Zones need your threshold heart rate.</source>
        <translation>Les zones demandent votre FC au seuil.</translation>
    </message>
    <message>
        <source>Zones need your resting heart rate.</source>
        <translation>Les zones demandent votre FC de repos.</translation>
    </message>
    <message>
        <source>Zones need your maximum heart rate.</source>
        <translation>Les zones demandent votre FC maximale.</translation>
    </message>
    <message>
        <source>Zones and laps</source>
        <translation>Zones et tours</translation>
    </message>
    <message>
        <source>Time in heart-rate zones</source>
        <translation>Temps par zone de FC</translation>
    </message>
    <message>
        <source>Laps</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>HR zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Longueurs</translation>
    </message>
    <message>
        <source>Zones, laps or lengths</source>
        <translation>Zones, tours ou longueurs</translation>
    </message>
    <message>
        <source>Set it…</source>
        <translation>Régler…</translation>
    </message>
    <message>
        <source>Opens the settings of the zones</source>
        <translation>Ouvre les réglages des zones</translation>
    </message>
    <message>
        <source>Heart-rate zones</source>
        <translation>Zones de fréquence cardiaque</translation>
    </message>
</context>
<context>
    <name>vd::ZonesSection</name>
    <message>
        <source>Others from today on</source>
        <translation>D’autres dès aujourd’hui</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>An activity uses the limits of its day.</source>
        <translation>Une activité utilise les limites de son jour.</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>bpm</translation>
    </message>
    <message>
        <source>Highest heart rate</source>
        <translation>FC maximale</translation>
    </message>
    <message>
        <source>As measured, in a race or a test. Without it, it is estimated from the birth year.</source>
        <translation>Telle que mesurée, en course ou lors d’un test. Sinon, elle est estimée d’après l’année de naissance.</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>FC de repos</translation>
    </message>
    <message>
        <source>In the morning, before getting up.</source>
        <translation>Le matin, avant de se lever.</translation>
    </message>
    <message>
        <source>Threshold heart rate</source>
        <translation>FC au seuil</translation>
    </message>
    <message>
        <source>That you can hold for an hour.</source>
        <translation>Celle que vous tenez pendant une heure.</translation>
    </message>
    <message>
        <source>Threshold power</source>
        <translation>Puissance au seuil</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>On the bike, that you can hold for an hour.</source>
        <translation>À vélo, celle que vous tenez pendant une heure.</translation>
    </message>
    <message>
        <source>Share of the highest heart rate</source>
        <translation>Part de la FC maximale</translation>
    </message>
    <message>
        <source>Share of the heart-rate reserve</source>
        <translation>Part de la réserve de FC</translation>
    </message>
    <message>
        <source>Share of the threshold heart rate</source>
        <translation>Part de la FC au seuil</translation>
    </message>
    <message>
        <source>Zones are told by</source>
        <translation>Zones définies par</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Only the training load from heart rate asks for it. Not stated counts as male.</source>
        <translation>Seule la charge d’entraînement d’après la FC en dépend. Non précisé compte comme homme.</translation>
    </message>
    <message>
        <source>Zones appear here when the limits that they are told by are known.</source>
        <translation>Les zones apparaissent ici quand les limites qui les définissent sont connues.</translation>
    </message>
    <message>
        <source>On foot: %1</source>
        <translation>À pied&#x202f;: %1</translation>
    </message>
    <message>
        <source>Riding: %1</source>
        <translation>À vélo&#x202f;: %1</translation>
    </message>
    <message>
        <source>The highest heart rate is an estimate, %1 bpm, ±%2.</source>
        <translation>La FC maximale est une estimation, %1 bpm, ±%2.</translation>
    </message>
    <message>
        <source>The threshold heart rate is an estimate, %1 bpm.</source>
        <translation>La FC au seuil est une estimation, %1 bpm.</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>À partir du %1</translation>
    </message>
</context>
</TS>
