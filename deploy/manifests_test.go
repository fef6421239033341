// Package deploy holds how Dixit is deployed: an image and manifests for
// Kubernetes. Its tests read both as a cluster would, and hold the flags, ports
// and times named there against what the daemon itself says.
package deploy

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	appsv1 "k8s.io/api/apps/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

// strict decodes YAML by the types of the Kubernetes API, which refuse a field or
// a version that they do not know.
var strict = func() runtime.Decoder {
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		appsv1.AddToScheme, autoscalingv2.AddToScheme, corev1.AddToScheme, networkingv1.AddToScheme, policyv1.AddToScheme,
	} {
		if err := add(scheme); err != nil {
			panic(err)
		}
	}
	return json.NewSerializerWithOptions(json.DefaultMetaFactory, scheme, scheme, json.SerializerOptions{Yaml: true, Strict: true})
}()

// manifests are the objects that `kubectl apply -k kubernetes` would send.
func manifests(t *testing.T) []runtime.Object {
	t.Helper()
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), "kubernetes")
	if err != nil {
		t.Fatal(err)
	}
	var objects []runtime.Object
	for _, r := range resources.Resources() {
		yaml, err := r.AsYAML()
		if err != nil {
			t.Fatal(err)
		}
		object, _, err := strict.Decode(yaml, nil, nil)
		if err != nil {
			t.Errorf("%s %s: %v", r.GetKind(), r.GetName(), err)
			continue
		}
		objects = append(objects, object)
	}
	return objects
}

// the is the one object of type T, by its name.
func the[T interface {
	runtime.Object
	GetName() string
}](t *testing.T, name string) T {
	t.Helper()
	for _, o := range manifests(t) {
		if o, ok := o.(T); ok && o.GetName() == name {
			return o
		}
	}
	var none T
	t.Fatalf("there is no %T called %s", none, name)
	return none
}

func container(t *testing.T) corev1.Container {
	t.Helper()
	pod := the[*appsv1.Deployment](t, "dixit").Spec.Template.Spec
	if len(pod.Containers) != 1 {
		t.Fatalf("%d containers, want one", len(pod.Containers))
	}
	return pod.Containers[0]
}

func TestEveryManifestIsWhatKubernetesTakes(t *testing.T) {
	var kinds []string
	for _, o := range manifests(t) {
		kinds = append(kinds, o.GetObjectKind().GroupVersionKind().Kind)
	}
	slices.Sort(kinds)
	want := []string{"Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "Service", "Service", "ServiceAccount"}
	if !slices.Equal(kinds, want) {
		t.Errorf("the base holds %v, want %v", kinds, want)
	}
}

func TestTheDaemonTakesTheFlagsOfTheDeployment(t *testing.T) {
	c := container(t)
	settings := daemonSettings(t, c.Args...)
	for name, addr := range map[string]string{"grpc": "DIXIT_GRPC_ADDR", "http": "DIXIT_HTTP_ADDR"} {
		i := slices.IndexFunc(c.Ports, func(p corev1.ContainerPort) bool { return p.Name == name })
		if i < 0 {
			t.Errorf("no port is called %s", name)
			continue
		}
		if got, want := ":"+strconv.Itoa(int(c.Ports[i].ContainerPort)), settings[addr]; got != want {
			t.Errorf("port %s is %s, the daemon listens on %s", name, got, want)
		}
	}
}

func TestADrainEndsBeforeTheKill(t *testing.T) {
	c := container(t)
	drain, err := time.ParseDuration(daemonSettings(t, c.Args...)["DIXIT_DRAIN_TIMEOUT"])
	if err != nil {
		t.Fatal(err)
	}
	sleep := time.Duration(c.Lifecycle.PreStop.Sleep.Seconds) * time.Second
	grace := time.Duration(*the[*appsv1.Deployment](t, "dixit").Spec.Template.Spec.TerminationGracePeriodSeconds) * time.Second
	if sleep+drain >= grace {
		t.Errorf("preStop sleeps %v and calls may go on for %v, but the kill comes after %v", sleep, drain, grace)
	}
}

func TestProbesAskWhatTheDaemonServes(t *testing.T) {
	c := container(t)
	grpc := daemonSettings(t, c.Args...)["DIXIT_GRPC_ADDR"]
	for name, probe := range map[string]*corev1.Probe{"startup": c.StartupProbe, "readiness": c.ReadinessProbe, "liveness": c.LivenessProbe} {
		if probe == nil || probe.GRPC == nil {
			t.Errorf("the %s probe does not ask by gRPC", name)
			continue
		}
		if got := ":" + strconv.Itoa(int(probe.GRPC.Port)); got != grpc {
			t.Errorf("the %s probe asks port %s, the daemon listens on %s", name, got, grpc)
		}
		if s := probe.GRPC.Service; s != nil && *s != "" && *s != serviceName(t) {
			t.Errorf("the %s probe asks about %s, which is no service", name, *s)
		}
	}
}

func TestThePodGivesUpEveryPrivilege(t *testing.T) {
	pod := the[*appsv1.Deployment](t, "dixit").Spec.Template.Spec
	c := container(t)
	// What the restricted level of the Pod Security Standards asks for.
	for what, holds := range map[string]bool{
		"runs as somebody else than root":   *pod.SecurityContext.RunAsNonRoot && *pod.SecurityContext.RunAsUser != 0,
		"has the runtime's seccomp profile": pod.SecurityContext.SeccompProfile.Type == corev1.SeccompProfileTypeRuntimeDefault,
		"cannot gain privileges":            !*c.SecurityContext.AllowPrivilegeEscalation,
		"drops every capability":            slices.Equal(c.SecurityContext.Capabilities.Drop, []corev1.Capability{"ALL"}),
		"writes no file of its image":       *c.SecurityContext.ReadOnlyRootFilesystem,
		"holds no token of the cluster":     !*pod.AutomountServiceAccountToken,
	} {
		if !holds {
			t.Errorf("the pod no longer %s", what)
		}
	}
}

func TestSelectorsFindThePods(t *testing.T) {
	template := the[*appsv1.Deployment](t, "dixit").Spec.Template
	pod := labels.Set(template.Labels)
	selectors := map[string]map[string]string{
		"the gRPC service":      the[*corev1.Service](t, "dixit").Spec.Selector,
		"the HTTP service":      the[*corev1.Service](t, "dixit-http").Spec.Selector,
		"the disruption budget": the[*policyv1.PodDisruptionBudget](t, "dixit").Spec.Selector.MatchLabels,
		"the network policy":    the[*networkingv1.NetworkPolicy](t, "dixit").Spec.PodSelector.MatchLabels,
	}
	for i, c := range template.Spec.TopologySpreadConstraints {
		selectors["topology spread "+strconv.Itoa(i)] = c.LabelSelector.MatchLabels
	}
	for who, selector := range selectors {
		if len(selector) == 0 || !labels.SelectorFromSet(selector).Matches(pod) {
			t.Errorf("%s looks for %v, the pods carry %v", who, selector, pod)
		}
	}
}

func TestClientsFindEveryReplica(t *testing.T) {
	s := the[*corev1.Service](t, "dixit").Spec
	if s.ClusterIP != corev1.ClusterIPNone {
		t.Error("the gRPC service is not headless: a client would see one address and use one replica")
	}
	for _, name := range []string{"dixit", "dixit-http"} {
		for _, p := range the[*corev1.Service](t, name).Spec.Ports {
			if !slices.ContainsFunc(container(t).Ports, func(c corev1.ContainerPort) bool { return c.Name == p.TargetPort.StrVal }) {
				t.Errorf("service %s leads to port %s, which no container has", name, p.TargetPort.StrVal)
			}
		}
	}
}

func TestTheAutoscalerLeavesOneReplicaToSpare(t *testing.T) {
	h := the[*autoscalingv2.HorizontalPodAutoscaler](t, "dixit").Spec
	d := the[*appsv1.Deployment](t, h.ScaleTargetRef.Name)
	if d.Spec.Replicas != nil {
		t.Error("the deployment says how many replicas there are: each apply would undo the autoscaler")
	}
	if budget := the[*policyv1.PodDisruptionBudget](t, "dixit").Spec.MaxUnavailable.IntValue(); int(*h.MinReplicas) <= budget {
		t.Errorf("%d replicas at least, of which %d may go: nobody would be left", *h.MinReplicas, budget)
	}
	if requests := container(t).Resources.Requests; requests.Cpu().IsZero() {
		t.Error("no request for processors: their utilisation has no meaning")
	}
}

// TestWhatIsWrongIsRefused shows that the reader above can fail.
func TestWhatIsWrongIsRefused(t *testing.T) {
	for name, yaml := range map[string]string{
		"a field that does not exist":   "apiVersion: v1\nkind: Service\nspec: {clusterIp: None}",
		"a field given twice":           "apiVersion: v1\nkind: Service\nspec: {clusterIP: None, clusterIP: None}",
		"a version that does not exist": "apiVersion: apps/v9\nkind: Deployment",
	} {
		if _, _, err := strict.Decode([]byte(yaml), nil, nil); err == nil {
			t.Errorf("%s is taken: %s", name, strings.ReplaceAll(yaml, "\n", "; "))
		}
	}
}
